package org.planmonitor.projects.link;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.IndicatorsService;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class LinkTest {

    private final City city = new City("links-city", 6);

    @BeforeEach
    void cityExists() {
        city.exists();
    }

    @Test
    void a_version_follows_another_and_the_one_before_answers_for_its_time() {
        IndicatorsService.commits("links-city", "wind", "120");
        String link = "projects/p-1/links/COMMITMENT/wind";
        put(link, Map.of("expected", Map.of("value", 30.5, "unit", "MW", "by", "2025-06"), "reason", "可研"))
                .then()
                .statusCode(201)
                .body("state", equalTo("LIVE"))
                .body("subject.name.en", equalTo("Commitment wind"));
        String first = city.read(link).jsonPath().getString("knownFrom");
        put(
                        link,
                        Map.of(
                                "expected",
                                Map.of("value", 24, "unit", "MW", "by", "2025-12"),
                                "confidence",
                                "LOW",
                                "reason",
                                "缩减规模"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("confidence", equalTo("LOW"));

        city.read(link + "?asOf=" + first)
                .then()
                .body("version", equalTo(1))
                .body("expected.value", equalTo(30.5f))
                .body("expected.by", equalTo("2025-06"));
        city.read(link + "/versions")
                .then()
                .body("items.reason", contains("可研", "缩减规模"))
                .body("items.expected.value", contains(30.5f, 24));
        city.read("links?project=p-1&asOf=" + first).then().body("items.expected.value", contains(30.5f));
        city.read(link + "?asOf=2022-01-01T00:00:00Z").then().statusCode(404);
        city.read(link + "?asOf=2999-01-01T00:00:00Z").then().statusCode(422);
        given().get(city.project(1))
                .then()
                .body("commitments.commitment", contains("wind"))
                .body("commitments.contribution.value", contains(24));
    }

    @Test
    void what_was_brought_is_told_by_facts_and_a_wrong_one_is_answered() {
        IndicatorsService.commits("links-city", "sun", "50");
        String link = "projects/p-2/links/COMMITMENT/sun";
        put(link, Map.of("expected", Map.of("value", 20, "unit", "MW"), "reason", "备案"))
                .then()
                .statusCode(201);
        report(link, Map.of("day", "2024-12-31", "value", 8, "unit", "MW", "source", "并网"))
                .then()
                .statusCode(201);
        String before = city.read(link + "/contributions").jsonPath().getString("items[0].knownFrom");
        int wrong = report(link, Map.of("day", "2025-06-30", "value", 20, "unit", "MW", "source", "简报"))
                .jsonPath()
                .getInt("id");
        Map<String, Object> answer = Map.of(
                "day", "2025-06-30", "value", 12.5, "unit", "MW", "source", "验收", "corrects", wrong, "reason", "误报设计值");
        report(link, answer).then().statusCode(201).body("corrects", equalTo(wrong));

        report(link, answer).then().statusCode(409).body("errors.pointer", contains("/corrects"));
        city.read(link).then().body("actual.value", equalTo(12.5f)).body("actual.day", equalTo("2025-06-30"));
        city.read(link + "?asOf=" + before).then().body("actual.value", equalTo(8));
        city.read(link + "/contributions")
                .then()
                .body("items.value", contains(8, 20, 12.5f))
                .body(
                        "items[1].correctedBy",
                        equalTo(city.read(link + "/contributions").jsonPath().getInt("items[2].id")))
                .body("items.recordedBy", contains(nullValue(), nullValue(), nullValue()));
        report(link, Map.of("day", "2025-07-01", "value", 1, "unit", "kW", "source", "x"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNITS_DIFFER"));
        report(link, Map.of("day", "2999-01-01", "value", 1, "unit", "MW", "source", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/day"));
        report(link, Map.of("day", "2025-07-01", "unit", "MW", "source", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
    }

    @Test
    void a_report_that_comes_twice_is_stored_once() {
        IndicatorsService.commits("links-city", "twice", "10");
        String link = "projects/p-5/links/COMMITMENT/twice";
        put(link, Map.of("reason", "批复")).then().statusCode(201);
        Map<String, Object> report = Map.of("day", "2024-01-31", "value", 1, "unit", "MW", "source", "验收");
        String key = Calls.key();
        Response first = report(link, key, report);
        Response again = report(link, key, report);

        first.then().statusCode(201);
        again.then().statusCode(201).body("id", equalTo(first.jsonPath().getInt("id")));
        city.read(link + "/contributions").then().body("items", hasSize(1));
        report(link, key, Map.of("day", "2024-01-31", "value", 2, "unit", "MW", "source", "验收"))
                .then()
                .statusCode(422);
        city.read(link + "/contributions").then().body("items", hasSize(1));
    }

    @Test
    void a_link_is_told_and_reaches_who_has_the_right() {
        IndicatorsService.commits("links-city", "told", "10");
        String link = "projects/p-3/links/COMMITMENT/told";
        Map<String, Object> body = Map.of("expected", Map.of("value", 1, "unit", "MW"), "reason", "批复");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1")) {
            put(link, body).then().statusCode(201);
            report(link, Map.of("day", "2024-01-31", "value", 1, "unit", "MW", "source", "验收"))
                    .then()
                    .statusCode(201);
            List<EventProbe.Event> told = events.await(
                    2,
                    event -> event.type().equals("link.changed")
                            && event.key().equals("links-city/p-3/COMMITMENT/told"));
            told.forEach(event -> Schemas.conforms("link.changed", event));
            assertThat(told.getLast().json()).contains("\"cause\":\"contribution.reported\"", "\"value\":1");
        }
        String at = city.at(link);
        given().contentType("application/json").body(body).put(at).then().statusCode(401);
        Calls.as("leader").header("If-Match", "*").body(body).put(at).then().statusCode(403);
        Calls.as("planner").body(body).put(at).then().statusCode(428);
        Calls.as("planner")
                .header("If-None-Match", "*")
                .body(body)
                .put(at)
                .then()
                .statusCode(412);
        Calls.as("planner")
                .body(Map.of("day", "2024-02-01", "value", 1, "unit", "MW", "source", "x"))
                .post(at + "/contributions")
                .then()
                .statusCode(400);
    }

    @Test
    void what_does_not_exist_is_refused_at_its_place() {
        IndicatorsService.definesIndicator("links-city", "income");
        Map<String, Object> body = Map.of("reason", "x");
        put("projects/p-4/links/INDICATOR/nothing", body)
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("subject"))
                .body("errors[0].code", equalTo("SUBJECT_UNKNOWN"));
        put("projects/p-77/links/INDICATOR/income", body).then().statusCode(404);
        put("projects/p-4/links/INDICATOR/income", body)
                .then()
                .statusCode(422)
                .body("errors.code", contains("COMPONENT_NEEDED"));
        put("projects/p-4/links/INDICATOR/income", Map.of("reason", "x", "component", "moon"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/component"));
        put("projects/p-4/links/INDICATOR/income", Map.of("reason", "x", "component", "urban"))
                .then()
                .statusCode(201);
        put(
                        "projects/p-5/links/INDICATOR/income",
                        Map.of("confidence", "SURE", "expected", Map.of("value", 0, "by", "2025-13")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/reason", "/confidence", "/expected/value", "/expected/unit", "/expected/by"));
        given().get(city.at("projects/p-5/links/PLANET/income"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"));
        city.read("projects/p-4/links/INDICATOR/income").then().statusCode(200);
        given().get(city.at("links?state=LIVE&project=p-4")).then().body("items", hasSize(1));
    }

    private Response put(String link, Map<String, ?> body) {
        return city.put(link, body);
    }

    private Response report(String link, String key, Map<String, ?> body) {
        return Calls.as("planner").header("Idempotency-Key", key).body(body).post(city.at(link + "/contributions"));
    }

    private Response report(String link, Map<String, ?> body) {
        return Calls.post(city.at(link + "/contributions"), body);
    }
}
