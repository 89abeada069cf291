package org.planmonitor.projects.chain;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.ChainDraft;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ChainTest {

    private final City city = new City("chains-city", 4);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void a_version_follows_another_and_the_one_before_answers_for_its_time() {
        ChainDraft steel = ChainDraft.of("steel", "ore>iron", "iron>sheet");
        steel.into(city, "初次摸排").then().statusCode(201).body("version", equalTo(1));
        String first = city.read("chains/steel").jsonPath().getString("knownFrom");
        steel.say("iron", "CONFIRMED").say("ore", "MISSING").at("sheet", Map.of("projects", List.of("p-1")));
        steel.into(city, "二次摸排").then().statusCode(200).body("version", equalTo(2));

        city.read("chains/steel")
                .then()
                .body("nodes.coverage", contains("MISSING", "CONFIRMED", "UNKNOWN"))
                .body("nodes.projects", contains(List.of(), List.of(), List.of("p-1")))
                .body("nodes.level", contains(0, 1, 2));
        city.read("chains/steel?asOf=" + first)
                .then()
                .body("version", equalTo(1))
                .body("nodes.coverage", contains("UNKNOWN", "UNKNOWN", "UNKNOWN"));
        city.read("chains?asOf=" + first).then().body("items.find { it.code == 'steel' }.version", equalTo(1));
        city.read("chains").then().body("items.find { it.code == 'steel' }.byCoverage.MISSING", equalTo(1));
        city.read("chains/steel/versions").then().body("items.reason", contains("初次摸排", "二次摸排"));
        city.read("chains/steel/versions/1")
                .then()
                .body("chain.nodes.coverage", contains(nullValue(), nullValue(), nullValue()));
        city.put(
                        "chains/steel",
                        Map.of(
                                "reason",
                                "原样",
                                "chain",
                                city.read("chains/steel/versions/2").jsonPath().getMap("chain")))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        city.read("chains/steel?asOf=2021-01-01T00:00:00Z").then().statusCode(404);
        city.read("chains/steel?asOf=2999-01-01T00:00:00Z").then().statusCode(422);
    }

    @Test
    void a_version_is_told_and_audited() {
        ChainDraft told = ChainDraft.of("told", "a>b").say("a", "CONFIRMED");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            told.into(city, "首版").then().statusCode(201);
            told.into(city, "改版").then().statusCode(200);
            List<EventProbe.Event> changes = events.await(
                    2,
                    event -> event.type().equals("chain.changed") && event.key().equals("chains-city/told"));
            changes.forEach(event -> Schemas.conforms("chain.changed", event));
            assertThat(changes.getLast().json()).contains("\"version\":2", "\"reason\":\"改版\"", "\"CONFIRMED\":1");
        }
    }

    @Test
    void an_edit_that_says_nothing_of_sharing_opens_nothing() {
        ChainDraft.of("closed", "a>b")
                .with("sharing", "RESTRICTED")
                .into(city, "首版")
                .then()
                .statusCode(201);
        ChainDraft.of("closed", "a>b").into(city, "改版").then().statusCode(200).body("version", equalTo(2));
        given().get(city.at("chains/closed")).then().statusCode(404);
        ChainDraft.of("closed", "a>b")
                .with("sharing", "PUBLIC")
                .into(city, "公开")
                .then()
                .statusCode(200);
        given().get(city.at("chains/closed")).then().statusCode(200);
    }

    @Test
    void a_write_needs_a_right_a_reason_and_a_fresh_tag() {
        ChainDraft held = ChainDraft.of("held", "a>b");
        held.into(city, "首版").then().statusCode(201);
        String at = city.at("chains/held");
        String tag = Calls.tag(at);
        given().contentType("application/json")
                .body(held.body("x"))
                .put(at)
                .then()
                .statusCode(401);
        Calls.as("district")
                .header("If-Match", tag)
                .body(held.body("x"))
                .put(at)
                .then()
                .statusCode(403);
        Calls.as("planner").body(held.body("x")).put(at).then().statusCode(428);
        held.into(city, "改版").then().statusCode(200);
        Calls.as("planner")
                .header("If-Match", tag)
                .body(held.body("x"))
                .put(at)
                .then()
                .statusCode(412);
        Calls.as("planner")
                .header("If-None-Match", "*")
                .body(held.body("x"))
                .put(at)
                .then()
                .statusCode(412);
        city.put("chains/held", Map.of("chain", Map.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        city.put("chains/held", Map.of("reason", "x", "chain", Map.of("colour", "red")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/chain"));
        given().header("If-None-Match", city.read("chains/held").getHeader("ETag"))
                .get(at)
                .then()
                .statusCode(200);
    }

    @Test
    void what_contradicts_itself_is_refused_with_every_place() {
        ChainDraft.of("neighbour", "glass>screen").into(city, "邻链").then().statusCode(201);
        ChainDraft wrong = ChainDraft.of("wrong", "a>b", "b>c", "c>a")
                .edge("a", "screen", Map.of())
                .edge("a", "nothing", Map.of())
                .say("a", "MISSING")
                .at("b", Map.of("coverage", "CONFIRMED", "projects", List.of("p-77")))
                .with("tier", "NOWHERE")
                .with(
                        "firms",
                        List.of(
                                ChainDraft.firm(ChainDraft.FIRM, "甲", ChainDraft.role("a", "SUPPLIER")),
                                ChainDraft.firm("91370200M000100Y4A", "乙", ChainDraft.role("zz", "LEADER"))))
                .with(
                        "purchases",
                        List.of(Map.of("creditCode", ChainDraft.FIRM, "year", 2024, "total", 5, "local", 6)));
        wrong.into(city, "摸排")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/chain/tier UNKNOWN_REFERENCE",
                                "/chain/edges/0 CYCLE",
                                "/chain/edges/2 CYCLE",
                                "/chain/edges/3/to NODE_OF_ANOTHER_CHAIN",
                                "/chain/edges/4/to UNKNOWN_REFERENCE",
                                "/chain/nodes/0/coverage MISSING_WITH_FIRM",
                                "/chain/nodes/1/basis BASIS_NEEDED",
                                "/chain/nodes/1/projects/0 UNKNOWN_REFERENCE",
                                "/chain/firms/1/creditCode CREDIT_CODE_CHECK",
                                "/chain/firms/1/roles/0/node UNKNOWN_REFERENCE",
                                "/chain/purchases/0/creditCode NOT_A_LEADER",
                                "/chain/purchases/0/local LOCAL_EXCEEDS_TOTAL"));
        city.read("chains/wrong").then().statusCode(404);
    }

    @Test
    void material_that_is_led_back_closes_a_circle_that_is_told() {
        ChainDraft.of("cells", "cell>battery", "battery>scrap")
                .edge("scrap", "cell", Map.of("recycling", true))
                .into(city, "循环利用")
                .then()
                .statusCode(201)
                .body("acyclic", equalTo(false))
                .body("nodes.level", contains(0, 1, 2));
    }

    @Test
    void figures_of_firms_are_for_those_who_see_money() {
        ChainDraft.of("rich", "a>b")
                .with(
                        "firms",
                        List.of(ChainDraft.firm(
                                ChainDraft.FIRM, "甲", Map.of("node", "b", "role", "LEADER", "output", 700))))
                .with(
                        "purchases",
                        List.of(Map.of("creditCode", ChainDraft.FIRM, "year", 2024, "total", 50, "local", 20)))
                .into(city, "摸排")
                .then()
                .statusCode(201);
        city.read("chains/rich")
                .then()
                .body("purchases.local", contains(20))
                .body("firms[0].roles[0].output", equalTo(700));
        given().get(city.at("chains/rich"))
                .then()
                .body("purchases", empty())
                .body("firms[0].roles[0].output", nullValue());
    }
}
