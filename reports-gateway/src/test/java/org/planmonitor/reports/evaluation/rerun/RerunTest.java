package org.planmonitor.reports.evaluation.rerun;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.evaluation.AnsweringOwners;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** The last year on preliminary figures, and again once they are verified: two runs, both kept, and why they differ. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RerunTest {

    private static final String FIGURE = """
            {"subject": {"type": "INDICATOR", "code": "growth"}, "component": "growth", "region": "140100", "period": "2025",
             "accumulation": "PERIOD", "forecast": false, "value": %s, "status": "%s", "revision": %d, "revisionClass": %s,
             "deleted": false, "publishedAt": "2026-02-01T00:00:00Z", "source": {"title": "Bulletin"}}""";

    private static final String VERDICT = """
            {"subject": {"type": "INDICATOR", "code": "growth"}, "asOf": "2026-03-01T00:00:00Z", "period": "2025", "verdict": "%s",
             "reason": null, "light": "GREEN", "provisional": %s, "components": []}""";

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void theRunOnPreliminaryDataAndTheLaterOneAreBothKept() {
        AnsweringOwners owners = AnsweringOwners.of("twice");
        known(owners, FIGURE.formatted("8.5", "PRELIMINARY", 1, "null"), VERDICT.formatted("ACHIEVED", "true"));
        String first =
                made(post("/reports/v1/plans/twice/reports", "r-1", "{\"type\": \"FINAL\", \"language\": \"EN\"}"));
        Response then = as().get(first);
        String document = as().get(first + "/document?format=json").asString();
        assertThat(document).contains("8.5 (2025), preliminary");

        known(
                owners,
                FIGURE.formatted("8.1", "FINAL", 2, "\"VERIFICATION\""),
                VERDICT.formatted("NOT_ACHIEVED", "false"));
        String second = made(post(first + "/reruns", "r-2", ""));

        assertThat(as().get(second + "/document?format=json").asString()).contains("8.1 (2025)", "verification");
        assertThat(as().get(first + "/document?format=json").asString()).isEqualTo(document);
        assertThat(as().get(first).asString()).isEqualTo(then.asString());
        as().get(second)
                .then()
                .body("rerunOf", equalTo(then.jsonPath().getString("id")))
                .body("period", equalTo("2025"));
        as().get(first + "/snapshot").then().body("indicators.observations.status", equalTo(List.of("PRELIMINARY")));
        as().get(second + "/snapshot").then().body("indicators.observations.status", equalTo(List.of("FINAL")));
        as().get(second + "/diff")
                .then()
                .body("figures.reason", equalTo(List.of("VERIFICATION")))
                .body("verdicts.before", equalTo(List.of("ACHIEVED")))
                .body("verdicts.after", equalTo(List.of("NOT_ACHIEVED")))
                .body("verdicts[0].reasons", equalTo(List.of("VERIFICATION")));
    }

    @Test
    void noRunBeginsWhileDataIsBeingImported() {
        AnsweringOwners owners = AnsweringOwners.of("importing");
        String first =
                made(post("/reports/v1/plans/importing/reports", "i-1", "{\"type\": \"FINAL\", \"language\": \"EN\"}"));

        owners.projects("/imports", "{\"running\": true}");
        post(first + "/reruns", "i-2", "")
                .then()
                .statusCode(409)
                .body("errors.parameter", equalTo(List.of("plan")))
                .body("errors.code", equalTo(List.of("IMPORT_RUNNING")));
        Owners.projects().register(owners.asked("projects", "/imports").willReturn(serverError()));
        post(first + "/reruns", "i-3", "").then().statusCode(503);
        owners.projects("/imports", "{\"running\": false}");
        made(post(first + "/reruns", "i-4", ""));
    }

    private static void known(AnsweringOwners owners, String figure, String verdict) {
        owners.indicators("/observations", "{\"items\": [%s], \"next\": null}".formatted(figure));
        owners.indicators("/indicators/growth/assessment", verdict);
    }

    private static Response post(String path, String key, String body) {
        RequestSpecification request = as().header("Idempotency-Key", key);
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path);
    }

    private static String made(Response ordered) {
        String href = ordered.then().statusCode(202).extract().jsonPath().getString("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as().get(href).jsonPath().getString("state").equals("DONE"));
        return href;
    }

    private static RequestSpecification as() {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", "chief"), "planner"));
    }
}
