package org.planmonitor.reports.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each request of a dashboard is timed once, by whatever it was answered. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class DashboardTimesTest {

    private static final SmallPlan PLAN = new SmallPlan("timed", true);
    private static final String PATH = "/reports/v1/plans/timed/dashboard";
    private static final String NAME = "http.server.requests";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration QUIET = Duration.ofSeconds(4);

    @Inject
    MeterRegistry registry;

    @Inject
    Answers answers;

    @Test
    void whatIsReadyAndWhatIsNotIsTimedOnce() {
        Emitted.send(PLAN.events());
        String tag = settled();

        timedOnce("GET", "200", () -> given().get(PATH));
        timedOnce("GET", "304", () -> given().header("If-None-Match", tag).get(PATH));
        timedOnce(
                "GET",
                "304",
                () -> given().header("If-None-Match", tag + ", \"other\"").get(PATH)); // a list: goes the long way
        timedOnce(
                "GET",
                "200",
                () -> given().header("Accept", "application/json, text/plain").get(PATH));
        timedOnce("GET", "400", () -> given().get(PATH + "?unheardOf=1"));
        timedOnce("GET", "404", () -> given().get("/reports/v1/plans/nowhere/dashboard"));
        timedOnce("POST", "405", () -> given().post(PATH));
    }

    @Test
    void whatTheEntranceRefusesIsTimedToo() {
        timedOnce("GET", "400", () -> given().urlEncodingEnabled(false).get("/reports/v1/plans/a;b/dashboard"));
    }

    @Test
    void noOtherPathIsTakenForADashboard() {
        long before = ofDashboards().mapToLong(Timer::count).sum();

        assertThat(given().get("/reports/v1/plans/a/b/dashboard").statusCode()).isEqualTo(404);
        assertThat(given().get("/reports/v1/plans/timed/dashboards").statusCode())
                .isEqualTo(404);

        assertThat(ofDashboards().mapToLong(Timer::count).sum()).isEqualTo(before);
    }

    @Test
    void itHasTheLabelsOfAllOthers() {
        given().get("/reports/v1/plans/nowhere/changes");
        Set<List<String>> labels = registry.find(NAME).meters().stream()
                .map(Meter::getId)
                .map(id -> id.getTags().stream().map(Tag::getKey).toList())
                .collect(Collectors.toSet());

        assertThat(labels).containsExactly(List.of("method", "outcome", "status", "uri"));
        assertThat(ofDashboards().map(timer -> timer.getId().getTag("outcome"))).contains("SUCCESS", "REDIRECTION");
    }

    /** The tag of the dashboard that stands ready and changes no more: events come one after the other, and alerts behind them. */
    private String settled() {
        AtomicReference<String> tag = new AtomicReference<>("");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .during(QUIET)
                .until(() -> {
                    Response now = given().get(PATH);
                    String before = tag.getAndSet(String.valueOf(now.header("ETag")));
                    return now.statusCode() == 200
                            && before.equals(tag.get())
                            && answers.remembered(PLAN.code(), Reader.PUBLIC).isPresent();
                });
        return tag.get();
    }

    private interface Call {
        Response made();
    }

    private void timedOnce(String method, String status, Call call) {
        long before = count(method, status);
        long all = ofDashboards().mapToLong(Timer::count).sum();
        assertThat(call.made().statusCode()).hasToString(status);
        // The long way is timed when the answer is written, which the caller may see before.
        await().atMost(PATIENCE).until(() -> count(method, status) == before + 1);
        assertThat(ofDashboards().mapToLong(Timer::count).sum()).isEqualTo(all + 1);
    }

    private long count(String method, String status) {
        return ofDashboards()
                .filter(timer -> method.equals(timer.getId().getTag("method"))
                        && status.equals(timer.getId().getTag("status")))
                .mapToLong(Timer::count)
                .sum();
    }

    private Stream<Timer> ofDashboards() {
        return registry.find(NAME).tag("uri", DashboardTimes.URI).timers().stream();
    }
}
