package org.planmonitor.projects.scorecard;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
class ScorecardTest {

    private static final String OPEN = "zones/open-park/figures/2024";
    private static final Map<String, Object> RULE =
            Map.of("measure", "TAX", "a", 20, "b", 12, "c", 6, "document", "评价办法");

    @Test
    void yields_show_what_they_are_divided_from_and_versions_answer_for_their_time() {
        City city = new City("yields-city", 1).exists();
        city.put(OPEN, figures(16_000, 216_500)).then().statusCode(201).body("version", equalTo(1));
        String first = city.read(OPEN).jsonPath().getString("knownFrom");
        city.put(OPEN, figures(12_500, 216_500)).then().statusCode(422).body("errors.pointer", contains("/reason"));
        Map<String, Object> corrected = figures(12_500, 216_500);
        corrected.put("reason", "核减用地");
        city.put(OPEN, corrected).then().statusCode(200).body("version", equalTo(2));

        city.read("zone-scorecard?year=2024")
                .then()
                .body("items[0].area.value", equalTo(12_500))
                .body("items[0].yields.measure", contains("TAX", "OUTPUT", "ENERGY", "EMISSIONS"))
                .body("items[0].yields[0].numerator.value", equalTo(216_500))
                .body("items[0].yields[0].denominator.unit.code", equalTo("mu"))
                .body("items[0].yields[0].value", equalTo(17.32f))
                .body("items[0].yields[0].unit.code", equalTo("1e4 CNY/mu"))
                .body("items[0].yields[2].value", nullValue())
                .body("items[0].rank", nullValue())
                .body("items[0].grade", nullValue())
                .body("items[1].area", nullValue());
        city.read("zone-scorecard?year=2024&asOf=" + first).then().body("items[0].yields[0].value", equalTo(13.53125f));
        city.read(OPEN + "?asOf=" + first).then().body("areaMu", equalTo(16_000));
        city.read(OPEN + "/versions").then().body("items.reason", contains(null, "核减用地"));
        city.read("zones/open-park/figures").then().body("items.version", contains(2));
        city.read("zone-scorecard").then().statusCode(400);
    }

    @Test
    void rank_and_class_follow_from_the_rule_of_the_plan_and_only_from_it() {
        City city = new City("ranks-city", 1).exists();
        city.put(OPEN, figures(1_000, 12_000)).then().statusCode(201);
        city.put("zones/closed-park/figures/2024", figures(1_000, 20_000))
                .then()
                .statusCode(201);
        city.read("zone-rule").then().statusCode(404);
        Map<String, Object> crossed = new HashMap<>(RULE);
        crossed.put("b", 30);
        city.put("zone-rule", crossed).then().statusCode(422).body("errors.code", contains("BOUNDS_NOT_ORDERED"));
        city.put("zone-rule", RULE).then().statusCode(201);

        city.read("zone-scorecard?year=2024")
                .then()
                .body("items.zone", contains("open-park", "closed-park"))
                .body("items.rank", contains(2, 1))
                .body("items.grade", contains("B", "A"));
        Calls.as("leader")
                .get(city.at("zone-scorecard?year=2024"))
                .then()
                .body("items.zone", hasItems("open-park"))
                .statusCode(200);
        String before = city.read("zone-rule").jsonPath().getString("knownFrom");
        Map<String, Object> stricter = new HashMap<>(RULE);
        stricter.putAll(Map.of("a", 40, "b", 20, "c", 13, "reason", "提高"));
        city.put("zone-rule", stricter).then().statusCode(200);
        city.read("zone-scorecard?year=2024").then().body("items.grade", contains("D", "B"));
        city.read("zone-scorecard?year=2024&asOf=" + before).then().body("items.grade", contains("B", "A"));
        city.read("zone-scorecard?year=2023").then().body("items.rank", contains(nullValue(), nullValue()));
    }

    @Test
    void figures_are_for_those_who_see_money_and_come_from_those_who_may() {
        City city = new City("reported-city", 1).exists();
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            city.put(OPEN, figures(1_000, 5)).then().statusCode(201);
            city.put("zone-rule", RULE).then().statusCode(201);
            events.await(
                            1,
                            event -> event.type().equals("zone-figures.recorded")
                                    && event.key().startsWith("reported-city"))
                    .forEach(event -> Schemas.conforms("zone-figures.recorded", event));
        }
        try (EventProbe events = EventProbe.fromBeginning("planmonitor.projects.v1")) {
            events.await(
                            1,
                            event -> event.type().equals("zone-rule.changed")
                                    && event.key().equals("reported-city"))
                    .forEach(event -> Schemas.conforms("zone-rule.changed", event));
        }
        given().get(city.at("zone-scorecard?year=2024")).then().statusCode(404);
        given().get(city.at(OPEN)).then().statusCode(404);
        given().get(city.at("zone-rule")).then().statusCode(200);
        String at = city.at(OPEN);
        given().contentType("application/json")
                .body(figures(1, 1))
                .put(at)
                .then()
                .statusCode(401);
        Calls.as("owner")
                .header("If-Match", "*")
                .body(figures(1, 1))
                .put(at)
                .then()
                .statusCode(403);
        Calls.as("district")
                .header("If-Match", "*")
                .body(figures(1, 1))
                .put(at)
                .then()
                .statusCode(403);
        Calls.as("district")
                .header("If-Match", "*")
                .body(RULE)
                .put(city.at("zone-rule"))
                .then()
                .statusCode(403);
        Calls.as("planner").body(figures(1, 1)).put(at).then().statusCode(428);
        Calls.as("planner")
                .header("If-None-Match", "*")
                .body(figures(1, 1))
                .put(at)
                .then()
                .statusCode(412);
        city.put("zones/open-park/figures/2999", figures(1, 1)).then().statusCode(422);
        city.put("zones/no-park/figures/2024", figures(1, 1)).then().statusCode(404);
        city.put(OPEN, Map.of("areaMu", 0, "tax", -1))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/areaMu", "/tax", "/source"));
    }

    @Test
    void versions_and_rules_come_back_from_an_export() throws Exception {
        City city = new City("scores-told", 1).exists();
        city.put(OPEN, figures(1_000, 5)).then().statusCode(201);
        Map<String, Object> again = figures(900, 5);
        again.put("reason", "核减");
        city.put(OPEN, again).then().statusCode(200);
        city.put("zone-rule", RULE).then().statusCode(201);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode exported = (ObjectNode) mapper.readTree(
                Calls.read("/projects/v1/packs/scores-told/content").asString());
        City copy = new City("scores-copy", 1);
        copy.planIsKnown();
        exported.put("plan", "scores-copy");
        Calls.post("/projects/v1/packs", exported.toString()).then().statusCode(201);

        assertThat(mapper.readTree(
                        Calls.read("/projects/v1/packs/scores-copy/content").asString()))
                .isEqualTo(exported);
        copy.read(OPEN).then().body("version", equalTo(2)).body("areaMu", equalTo(900));
        ((ObjectNode) exported.at("/zones/figures/1")).remove("reason");
        ((ObjectNode) exported.at("/zones/figures/0")).put("zone", "nowhere");
        ((ObjectNode) exported.at("/zones/rules/0")).put("b", 50);
        new City("scores-wrong", 1).planIsKnown();
        exported.put("plan", "scores-wrong");
        ((ObjectNode) exported.at("/zones/figures/1")).put("zone", "nowhere");
        Calls.post("/projects/v1/packs", exported.toString())
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/zones/figures/0/zone UNKNOWN_REFERENCE",
                                "/zones/figures/1/reason REASON_NEEDED",
                                "/zones/rules/0/b BOUNDS_NOT_ORDERED"));
    }

    private static Map<String, Object> figures(int area, int tax) {
        return new HashMap<>(Map.of("areaMu", area, "tax", tax, "output", 3_250_000, "source", "统计年报"));
    }
}
