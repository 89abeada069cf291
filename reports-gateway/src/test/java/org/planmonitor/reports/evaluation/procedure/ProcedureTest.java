package org.planmonitor.reports.evaluation.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.AnsweringOwners;
import org.planmonitor.reports.evaluation.ToldEvents;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The way of a report, stage by stage, and back. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ProcedureTest {

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void stagesArePassedInTheirOrderWithDatesAndDocuments() {
        AnsweringOwners.of("proceeding");
        String procedure = "/reports/v1/plans/proceeding/report-procedure";
        as("planner").get(procedure).then().body("version", equalTo(0)).body("stages", hasSize(9));
        put(procedure, "{\"stages\": [%s, %s]}".formatted(stage("meeting", true), stage("meeting", true)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/stages/1/code"));
        put(procedure, "{\"stages\": [%s, %s]}".formatted(stage("departments", false), stage("meeting", true)))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        String report = made("/reports/v1/plans/proceeding/reports");
        String edition = made(report + "/editions");
        sign(edition, "s-1")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("STAGE_NOT_PASSED")))
                .body("errors[0].message", equalTo("Stage"));
        try (var topic = EventProbe.fromNow(ToldEvents.TOPIC)) {
            goesItsWay(report);
            List<EventProbe.Event> told = topic.await(3, event -> event.type().equals("report.stage-recorded"));
            ToldEvents.areAsTheirSchemaSays(told);
            assertThat(told)
                    .extracting(event -> JsonPath.from(event.json()).getString("state"))
                    .containsExactly("PASSED", "NEXT", "PASSED");
        }
        sign(edition, "s-2").then().statusCode(200);
    }

    private static void goesItsWay(String report) {
        record(report, "meeting", "PASSED", "2026-02-01", null).then().statusCode(409);
        record(report, "departments", "PASSED", "2999-01-01", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/date"))
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        record(report, "departments", "PASSED", "2026-02-01", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("PASSED"));
        record(report, "departments", "PASSED", "2026-02-02", null).then().statusCode(409);
        record(report, "meeting", "PASSED", "2026-01-31", "Minutes")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("BEFORE_THE_STAGE_BEFORE"));
        record(report, "meeting", "PASSED", "2026-02-02", null)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/document"));
        record(report, "meeting", "RETURNED", "2026-02-03", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("NEXT"));
        record(report, "meeting", "PASSED", "2026-02-10", "Minutes")
                .then()
                .statusCode(200)
                .body("entries.outcome", equalTo(List.of("RETURNED", "PASSED")))
                .body("entries[1].document.title", equalTo("Minutes"));
        record(report, "nowhere", "PASSED", "2026-02-10", null).then().statusCode(404);
        as("reporter").get(report + "/stages").then().body("items.state", equalTo(List.of("PASSED", "PASSED")));
        given().get(report + "/stages").then().statusCode(401);
    }

    private static String stage(String code, boolean document) {
        return """
                {"code": "%1$s", "name": {"zh": "环节", "en": "Stage"}, "documentRequired": %2$s, "requiredBeforeSigning": %2$s}""".formatted(code, document);
    }

    private static Response put(String path, String body) {
        return as("planner")
                .header("If-Match", as("planner").get(path).header("ETag"))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(path);
    }

    private static Response record(
            String report, String stage, String outcome, String date, @org.jspecify.annotations.Nullable String title) {
        return as("planner")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"outcome": "%s", "date": "%s", "document": %s}""".formatted(outcome, date, title == null ? "null" : "{\"title\": \"%s\"}".formatted(title)))
                .post(report + "/stages/" + stage);
    }

    private static Response sign(String edition, String key) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "mayor"), "leader"))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .post(edition + "/signatures");
    }

    private static String made(String path) {
        RequestSpecification order = as("planner").header("Idempotency-Key", path.endsWith("editions") ? "e-1" : "p-1");
        String href = (path.endsWith("editions")
                        ? order
                        : order.contentType("application/json").body("{\"type\": \"FINAL\", \"language\": \"ZH\"}"))
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        as("planner").get(href).jsonPath().getString("state").equals("DONE"));
        return href;
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "chief"), role));
    }
}
