package org.planmonitor.reports.projection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Dispatched;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;
import org.planmonitor.reports.testing.Tight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;

/** A rebuild as the operator orders it and as everybody else does not notice it. */
@QuarkusTest
@TestProfile(Tight.class) // an alert that is raised meanwhile would be in the second set only
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RebuildTest {

    private static final String PATH = "/reports/v1/rebuilds";
    /** Of which the events of this test tell something. */
    private static final List<String> FILLED = List.of(
            "plan",
            "region",
            "subject",
            "verdict",
            "registry",
            "project",
            "rates",
            "blocker",
            "rating",
            "freshness",
            "newest");

    private final Database database;

    RebuildTest(Database database) {
        this.database = database;
    }

    @Test
    void aDroppedAndRebuiltReadModelEqualsTheOneBeforeAndTheFirstServesMeanwhile() {
        var plan = new SmallPlan("rebuilt", false);
        var dispatched = new Dispatched(plan.code());
        Emitted.send(plan.events());
        Emitted.send(List.of(
                dispatched.rates(1, "PROGRESS", "2026-01", "2026-01-31", "opening", 41, 47),
                dispatched.blocker("metro", 1, 1, "OPEN", 0, "2026-03-01"),
                dispatched.rating("metro", 1, "RED", "GREEN", true)));
        ReadModelsTest.settled(plan);
        await().until(() -> count("rating", plan) == 1 && count("blocker", plan) == 1 && count("rates", plan) == 1);
        Map<String, String> before = contents(plan);
        String dashboard = ReadModelsTest.dashboard(plan).asString();
        int served = state().getInt("reading.serving");

        order("rebuild-1").then().statusCode(202);
        assertThat(order("rebuild-2").statusCode()).isEqualTo(409);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    assertThat(ReadModelsTest.dashboard(plan).asString()).isEqualTo(dashboard);
                    return state().getInt("reading.serving") == served + 1;
                });

        assertThat(contents(plan)).isEqualTo(before);
        assertThat(state().getString("reading.building")).isNull();
        assertThat(state().getString("reading.switchedAt")).isNotNull();
        await().until(() -> database.query(
                                "select count(*) from model_verdict where generation <= ?",
                                row -> row.getLong(1),
                                served)
                        .getFirst()
                == 0);
    }

    @Test
    void whatHappensAfterAChangeIsShownAsBefore() {
        var plan = new SmallPlan("after-rebuild", false);
        int served = state().getInt("reading.serving");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> order("rebuild-3").statusCode() == 202 || state().getInt("reading.serving") > served);
        await().atMost(Duration.ofSeconds(40)).until(() -> state().getString("reading.building") == null);

        Emitted.send(plan.events());

        assertThat(ReadModelsTest.settled(plan)).contains("\"total\":2");
    }

    @Test
    void onlyAnOperatorMayRebuild() {
        assertThat(given().header("Idempotency-Key", "x").post(PATH).statusCode())
                .isEqualTo(401);
        assertThat(as("planner").header("Idempotency-Key", "x").post(PATH).statusCode())
                .isEqualTo(403);
        assertThat(as("planner").get(PATH).statusCode()).isEqualTo(403);
        assertThat(as("operator").post(PATH).statusCode()).isEqualTo(400);
    }

    /** Every row of the plan in every model, as text, whatever set it is in. */
    private Map<String, String> contents(SmallPlan plan) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String model : Generations.MODELS) {
            contents.put(
                    model,
                    database.query(
                                    "select coalesce(string_agg(line, E'\\n' order by line), '') from ("
                                            + "select (to_jsonb(m) - 'generation')::text as line from model_" + model
                                            + " m"
                                            + " where plan = ? and generation = (select serving from generation)) lines",
                                    row -> row.getString(1),
                                    plan.code())
                            .getFirst());
        }
        FILLED.forEach(model -> assertThat(contents.get(model)).as(model).isNotEmpty());
        return contents;
    }

    private long count(String model, SmallPlan plan) {
        return database.query("select count(*) from " + model + " where plan = ?", row -> row.getLong(1), plan.code())
                .getFirst();
    }

    private static JsonPath state() {
        return as("operator").get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static Response order(String key) {
        return as("operator").header("Idempotency-Key", key).post(PATH);
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(role));
    }
}
