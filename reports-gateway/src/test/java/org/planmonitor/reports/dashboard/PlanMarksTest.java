package org.planmonitor.reports.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is read out of the models says up to when the owners' events are in it. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class PlanMarksTest {

    private static final String REAL = "/reports/v1/plans/marked/";
    private static final String SIMULATED = "/reports/v1/plans/sim-marked/";

    @BeforeEach
    void loaded() {
        if (given().get(REAL + "dashboard").statusCode() == 404) {
            Emitted.send(new SmallPlan("marked", false).events());
            Emitted.send(new SmallPlan("sim-marked", true).events());
        }
        await().atMost(Duration.ofSeconds(40)).until(() -> settled(REAL) && settled(SIMULATED));
    }

    private static boolean settled(String plan) {
        Response dashboard = given().get(plan + "dashboard");
        return dashboard.statusCode() == 200
                && dashboard.path("projects.byStage.IN_USE").equals(1)
                && dashboard.path("commitments.undisclosed").equals(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dashboard",
                "dashboard?asOf=2020-01-01T00:00:00Z",
                "cards/red",
                "districts",
                "standings",
                "changes",
                "changes/days",
                "alerts",
                "alert-summary",
                "catalogue"
            })
    void anAnswerSaysHowFreshItIsAndWhetherItIsInvented(String read) {
        Instant upTo = Instant.parse(given().get(REAL + "dashboard").path("inputsUpTo"));

        Response real = given().get(REAL + read);
        Response simulated = given().get(SIMULATED + read);

        assertThat(real.statusCode()).as(real.asString()).isEqualTo(200);
        assertThat(Instant.parse(real.header("Inputs-Up-To"))).isBetween(upTo.minusMillis(1), upTo);
        assertThat(real.header("Plan-Simulated")).isNull();
        assertThat(simulated.header("Inputs-Up-To")).isNotNull();
        assertThat(simulated.header("Plan-Simulated")).isEqualTo("true");
    }

    @Test
    void unchangedIsAsFreshAsItIs() {
        Response whole = given().get(REAL + "dashboard");
        Response known = given().header("If-None-Match", whole.header("ETag")).get(REAL + "dashboard");
        Response knownToOne = given().auth()
                .oauth2(Tokens.of("reader"))
                .header("If-None-Match", "\"another\"")
                .get(REAL + "dashboard");

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.header("Inputs-Up-To")).isEqualTo(whole.header("Inputs-Up-To"));
        assertThat(knownToOne.header("Inputs-Up-To")).isEqualTo(whole.header("Inputs-Up-To"));
    }

    @Test
    void theDocumentSaysSoOfEachOfThem() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/openapi/reports").jsonPath().getMap("paths");

        List<String> marked = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get")
                        && path.getValue().get("get").toString().contains("Inputs-Up-To"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(marked)
                .containsExactly(
                        "/reports/v1/dashboard",
                        "/reports/v1/plans/{plan}/alert-summary",
                        "/reports/v1/plans/{plan}/alerts",
                        "/reports/v1/plans/{plan}/alerts/{id}",
                        "/reports/v1/plans/{plan}/alerts/{id}/history",
                        "/reports/v1/plans/{plan}/cards/{card}",
                        "/reports/v1/plans/{plan}/catalogue",
                        "/reports/v1/plans/{plan}/changes",
                        "/reports/v1/plans/{plan}/changes/days",
                        "/reports/v1/plans/{plan}/dashboard",
                        "/reports/v1/plans/{plan}/districts",
                        "/reports/v1/plans/{plan}/snapshot",
                        "/reports/v1/plans/{plan}/standings",
                        "/reports/v1/plans/{plan}/stream");
    }
}
