package org.planmonitor.reports.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.kit.testing.Patience.await;

/** Alerts follow from facts: once, whoever looks, in whatever order and however often the facts come. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class RaisingTest {

    private final Watcher watcher;
    private final Database database;

    RaisingTest(Watcher watcher, Database database) {
        this.watcher = watcher;
        this.database = database;
    }

    @Test
    void aRedVerdictIsAnAlertWithItsReasonInBothLanguages() {
        Facts facts = Facts.known("alert-raised");

        JsonPath air = facts.await("?subject=air", 1);

        assertThat(air.getString("items[0].text.en")).isEqualTo("2025: not achieved, pace ratio 0.90");
        assertThat(air.getString("items[0].text.zh")).isEqualTo("2025 年：未达到，进度比 0.90");
        assertThat(air.getString("items[0].subject.name.zh")).isEqualTo("air指标");
        assertThat(air.getString("items[0].since")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(air.getString("items[0].severity")).isEqualTo("HIGH");
        assertThat(air.getString("items[0].state")).isEqualTo("OPEN");
        given().get("/reports/v1/plans/alert-raised/alert-summary")
                .then()
                .statusCode(200)
                .body("standing", equalTo(2))
                .body("bySeverity.HIGH", equalTo(2))
                .body("bySeverity.LOW", equalTo(0))
                .body("newest.size()", equalTo(2));
        String dashboard = "/reports/v1/plans/alert-raised/dashboard";
        await().untilAsserted(() -> assertThat(given().get(dashboard).jsonPath().getMap("alerts"))
                .isEqualTo(given().get("/reports/v1/plans/alert-raised/alert-summary")
                        .jsonPath()
                        .getMap("")));
        given().get(dashboard + "?asOf=2026-06-01T00:00:00Z").then().body("alerts", nullValue());
        given().get("/reports/v1/plans/alert-raised/cards/alerts")
                .then()
                .statusCode(200)
                .body("card", equalTo("alerts"))
                .body("alerts.newest.size()", equalTo(2))
                .body("indicators", nullValue());
    }

    @Test
    void asManySubjectsAreListedAsAPageHoldsAndTheNextPageHasTheRest() {
        Facts facts = Facts.known("alert-paged");

        JsonPath first = facts.await("?limit=1", 1);
        JsonPath second = facts.await("?limit=1&cursor=" + first.getString("next"), 1);

        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
        assertThat(second.getString("next")).isNull();
        facts.await("?severity=LOW", 0);
        facts.await("?severity=LOW&severity=HIGH&state=OPEN&rule=verdict-red&subjectType=COMMITMENT", 1);
        given().get(facts.path() + "?state=SHOUTED").then().statusCode(400);
        given().get(facts.path() + "?cursor=x").then().statusCode(400);
        given().get("/reports/v1/plans/nowhere/alerts").then().statusCode(404);
    }

    @Test
    void shuffledAndDoubledEventsRaiseNothingTwice() {
        SmallPlan plan = new SmallPlan("alert-shuffled", false);
        List<Emitted> events = new ArrayList<>(plan.events());
        events.addAll(plan.events());
        Collections.shuffle(events, new Random(7));
        Emitted.send(events);
        Facts facts = new Facts(plan.code());
        facts.await("", 2);

        Emitted.send(events);

        quiet(plan.code());
        assertThat(facts.await("", 2).getList("items.version")).containsOnly(1);
    }

    @Test
    void anotherPeriodIsAnotherCauseOfTheSameAlertAndAGreenVerdictEndsIt() {
        Facts facts = Facts.known("alert-again");
        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 4, "2025", "LAGGING", "RED")));
        facts.await("", 3);
        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 5, "2026", "REVERSED", "RED")));

        JsonPath twice = await().until(() -> facts.one("planner", "growth"), alert -> alert.getInt("times") == 2);
        assertThat(twice.getList("causes.key")).containsExactly("2026");
        assertThat(twice.getString("since")).isEqualTo("2026-02-04T00:00:00Z");
        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 6, "2026", "ON_PACE", "GREEN")));
        JsonPath over = await().until(
                        () -> facts.one("planner", "growth"), alert -> "RESOLVED".equals(alert.getString("state")));

        assertThat(over.getString("resolution")).isEqualTo("CAUSE_GONE");
        assertThat(Facts.kinds(over.getString("href"))).containsExactly("RESOLVED", "REPEATED", "RAISED");
        // What was said before comes late: it is older and changes nothing.
        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 4, "2025", "LAGGING", "RED")));
        quiet(facts.plan());
        facts.await("?subject=growth", 1);
    }

    @Test
    void manyWhoLookAtOnceRaiseOneAlert() throws Exception {
        Facts facts = Facts.known("alert-crowd");
        database.update("delete from alert_step where alert in (select id from alert where plan = ?)", facts.plan());
        database.update("delete from alert where plan = ?", facts.plan());
        Callable<Boolean> look = () -> CurrentCaller.callAsSystem("test", () -> {
            watcher.lookAtAll(facts.plan());
            return true;
        });
        try (var crowd = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> each : crowd.invokeAll(Collections.nCopies(6, look))) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(facts.await("", 2).getList("items.version")).containsOnly(1);
    }

    @Test
    void aRebuildOfTheReadModelsRaisesNothing() {
        Facts facts = Facts.known("alert-rebuilt");
        int served = Facts.as("operator").get("/reports/v1/rebuilds").jsonPath().getInt("reading.serving");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Facts.as("operator")
                                .header("Idempotency-Key", "alert-rebuild")
                                .post("/reports/v1/rebuilds")
                                .statusCode()
                        == 202);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Facts.as("operator")
                                .get("/reports/v1/rebuilds")
                                .jsonPath()
                                .getInt("reading.serving")
                        > served);

        quiet(facts.plan());
        assertThat(facts.await("", 2).getList("items.version")).containsOnly(1);
    }

    @Test
    void whatTheCallerMayNotSeeIsNotThere() {
        Facts facts = Facts.known("alert-hidden");
        Emitted.send(List.of(facts.verdict("INDICATOR", "secret", 2, "2025", "NOT_ACHIEVED", "RED")));
        JsonPath seen = facts.await("planner", "", 3);
        String href = facts.hrefOf("planner", "secret");

        assertThat(seen.getString("items[0].sharing")).isEqualTo("INTERNAL");
        facts.await("", 2);
        facts.await("reporter", "?subject=secret", 1);
        given().get(href).then().statusCode(404);
        given().get("/reports/v1/plans/alert-hidden/alert-summary").then().body("standing", equalTo(2));
        given().get(href + "/history").then().statusCode(401);
    }

    /** Waits until everything that was sent has been looked at. */
    private void quiet(String plan) {
        await().during(Duration.ofMillis(800))
                .atMost(Duration.ofSeconds(40))
                .until(() ->
                        database.query("select count(*) from alert_look where plan = ?", row -> row.getLong(1), plan)
                                        .getFirst()
                                == 0);
    }
}
