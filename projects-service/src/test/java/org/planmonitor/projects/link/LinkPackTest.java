package org.planmonitor.projects.link;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.IndicatorsService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** Links that a pack brings, and links that an export tells. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class LinkPackTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LINK = "projects/p-1/links/COMMITMENT/tide";

    @Test
    void versions_and_facts_come_back_and_answer_for_their_time() throws Exception {
        City city = new City("links-told", 2).exists();
        IndicatorsService.commits("links-told", "tide", "50");
        city.put(LINK, Map.of("expected", Map.of("value", 5.5, "unit", "MW"), "reason", "可研"))
                .then()
                .statusCode(201);
        String first = city.read(LINK).jsonPath().getString("knownFrom");
        city.put(LINK, Map.of("expected", Map.of("value", 7, "unit", "MW"), "confidence", "LOW", "reason", "扩建"))
                .then()
                .statusCode(200);
        int wrong = report(city, Map.of("day", "2024-05-01", "value", 3, "unit", "MW", "source", "简报"))
                .jsonPath()
                .getInt("id");
        report(city, Map.of("day", "2024-05-01", "unit", "MW", "source", "更正", "corrects", wrong, "reason", "误报"))
                .then()
                .statusCode(201);

        ObjectNode exported = export("links-told");
        City copy = new City("links-copy", 2);
        copy.planIsKnown();
        exported.put("plan", "links-copy");
        load(exported).then().statusCode(201);

        assertThat(export("links-copy")).isEqualTo(exported);
        copy.read("links").then().body("items.state", contains("UNRESOLVED"));
        given().get(copy.at("links")).then().body("items", empty());
        given().get(copy.project(1)).then().body("commitments", empty());
        IndicatorsService.commits("links-copy", "tide", "50");
        copy.read(LINK)
                .then()
                .body("state", equalTo("LIVE"))
                .body("version", equalTo(2))
                .body("actual", equalTo(null));
        copy.read(LINK + "?asOf=" + first).then().body("expected.value", equalTo(5.5f));
        given().get(copy.at("links")).then().body("items.project.code", contains("p-1"));
    }

    @Test
    void links_that_contradict_themselves_are_refused_with_every_place() throws Exception {
        new City("links-right", 2).exists();
        ObjectNode pack = export("links-right");
        City wrong = new City("links-wrong", 2);
        wrong.planIsKnown();
        pack.put("plan", "links-wrong");
        pack.withObject("/links").set("commitments", MAPPER.readTree("""
                [{"commitment": "a", "project": "p-1", "contribution": {"value": 1, "unit": "MW", "by": "2024-02-31"}},
                 {"commitment": "a", "project": "p-1"},
                 {"commitment": "b", "project": "p-77", "note": "x",
                  "versions": [{"ended": false, "recordedAt": "2024-01-01T00:00:00Z", "recordedBy": "x"},
                    {"ended": true, "recordedAt": "2024-02-01T00:00:00Z", "recordedBy": "x"}],
                  "actual": [{"date": "2024-01-01", "unit": "MW", "source": "x", "recordedAt": "2024-01-01T00:00:00Z", "recordedBy": "x"},
                    {"date": "2024-01-01", "unit": "MW", "source": "x", "corrects": 5, "reason": "x", "recordedAt": "2024-01-01T00:00:00Z",
                     "recordedBy": "x"}]}]"""));
        load(pack)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/links/commitments/0/contribution/by NO_SUCH_DATE",
                                "/links/commitments/1 DUPLICATE",
                                "/links/commitments/2/project UNKNOWN_REFERENCE",
                                "/links/commitments/2/versions SAID_TWICE",
                                "/links/commitments/2/versions/1/reason REASON_NEEDED",
                                "/links/commitments/2/actual/0/value REQUIRED",
                                "/links/commitments/2/actual/1/corrects UNKNOWN_REFERENCE"));
        pack.withObject("/links").set("indicators", MAPPER.readTree("""
                [{"commitment": "a", "project": "p-1"}]"""));
        load(pack).then().statusCode(400).body("errors.pointer", hasItems("/links/indicators/0"));
        assertThat(wrong.isThere()).isFalse();
    }

    private static Response report(City city, Map<String, ?> body) {
        return Calls.post(city.at(LINK + "/contributions"), body);
    }

    private static ObjectNode export(String plan) throws Exception {
        return (ObjectNode) MAPPER.readTree(
                Calls.read("/projects/v1/packs/" + plan + "/content").asString());
    }

    private static Response load(ObjectNode pack) {
        return Calls.post("/projects/v1/packs", pack.toString());
    }
}
