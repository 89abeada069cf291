package org.planmonitor.reports.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Forgetting;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Owners;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Of an archived plan that is deleted the reports stay, as they were made, and nothing else; a rebuild does not bring it back. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class ForgottenPlanTest {

    private static final String PLAN = "forgotten-city";
    private static final String REPORTS = "/reports/v1/plans/" + PLAN + "/reports";

    private final Database database;
    private final Flyway flyway;

    ForgottenPlanTest(Database database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    @AfterEach
    void forget() {
        Owners.indicators().resetMappings();
        Owners.projects().resetMappings();
    }

    @Test
    void itsReportsAreReadAsBefore() {
        AnsweringOwners.of(PLAN);
        String report = made(order("f-1"));
        String document = planner().get(report + "/document?format=json").asString();
        Emitted.send(List.of(new SmallPlan(PLAN, false).archived(2)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.first("select 1 from archived_plan where plan = ?", row -> true, PLAN)
                        .isPresent());

        Forgetting.of(flyway, PLAN);

        Map<String, Long> mentions = Forgetting.mentions(database, PLAN);
        assertThat(mentions).containsKeys("evaluation_report", "report_snapshot", "report_plan");
        assertThat(mentions.keySet())
                .allMatch(table -> table.startsWith("report_") || table.equals("evaluation_report"));
        assertThat(planner().get(report + "/document?format=json").asString()).isEqualTo(document);
        planner().get(REPORTS).then().statusCode(200).body("items.href", equalTo(List.of(report)));
        order("f-2").then().statusCode(409);
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        given().get("/reports/v1/plans/" + PLAN + "/dashboard").statusCode() == 404);
    }

    private static Response order(String key) {
        return planner()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"type\": \"FINAL\", \"language\": \"EN\"}")
                .post(REPORTS);
    }

    private static String made(Response ordered) {
        ordered.then().statusCode(202);
        String href = ordered.path("href");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> planner().get(href).path("state").equals("DONE"));
        return href;
    }

    private static RequestSpecification planner() {
        return given().auth().oauth2(Tokens.of("planner"));
    }

    /** Whoever makes a table of which this is not true adds what links its rows to their plan. Events that wait for receivers go with their deliveries. */
    @Test
    void everyOtherTableIsOfNoPlan() {
        assertThat(Forgetting.ofNoPlan(flyway))
                .containsExactlyInAnyOrder("browser_session", "client", "client_usage", "generation", "webhook_event");
    }
}
