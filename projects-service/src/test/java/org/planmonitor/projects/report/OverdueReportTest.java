package org.planmonitor.projects.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.Schemas;
import org.planmonitor.projects.given.Days;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.report.progress.CutOff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.tag;

/** A report that is owed is told to be overdue: once, and once more when it was returned, in line with what becomes of it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class OverdueReportTest {

    private final TellOverdue overdue;

    OverdueReportTest(TellOverdue overdue) {
        this.overdue = overdue;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void what_is_owed_is_told_once_and_again_only_when_it_was_returned() {
        String project = building("overdue-told");
        String month = new CutOff(5).lastDue(Days.today()).toString();
        String report = at(project, "progress-reports/" + month);
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            look();
            look();
            write(report, "If-None-Match", "*");
            look();
            assertThat(as("district", "district")
                            .header("Idempotency-Key", Registry.key())
                            .header("If-Match", tag("district", report))
                            .body(Map.of("reason", "现场核查"))
                            .post(report + "/return")
                            .statusCode())
                    .isEqualTo(201);
            look();
            look();
            write(report, "If-Match", tag("owner", report));

            List<EventProbe.Event> told =
                    events.await(5, event -> event.key().endsWith("/" + project + "/progress-reports/" + month));
            assertThat(told)
                    .extracting(EventProbe.Event::type)
                    .containsExactly(
                            "progress-report.overdue",
                            "progress-report.changed",
                            "progress-report.changed",
                            "progress-report.overdue",
                            "progress-report.changed");
            assertThat(told).extracting(EventProbe.Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(told.getFirst().json()).contains("\"returned\":false", "\"month\":\"" + month + "\"");
            assertThat(told.get(3).json()).contains("\"returned\":true");
            Schemas.conforms("progress-report.overdue", told.getFirst());
            Schemas.conforms("progress-report.overdue", told.get(3));
        }
    }

    @Test
    void what_has_been_reported_or_is_not_built_is_not_told() {
        String month = new CutOff(5).lastDue(Days.today()).toString();
        String reported = building("overdue-reported");
        String listed = Registry.project("overdue-listed", Map.of());
        String waited = building("overdue-waited");
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            write(at(reported, "progress-reports/" + month), "If-None-Match", "*");
            look();
            events.await(1, event -> isOverdue(event) && event.key().contains("/" + waited + "/"));

            assertThat(events.seen())
                    .filteredOn(OverdueReportTest::isOverdue)
                    .noneMatch(event -> event.key().contains("/" + reported + "/")
                            || event.key().contains("/" + listed + "/"));
        }
    }

    @Test
    void a_later_month_is_told_when_its_day_has_passed() {
        String project = building("overdue-later");
        YearMonth month = new CutOff(5).lastDue(Days.today().plusDays(40));
        try (EventProbe events = EventProbe.fromNow("planmonitor.projects.v1.restricted")) {
            Days.later(40, this::look);
            events.await(
                    1, event -> isOverdue(event) && event.key().endsWith("/" + project + "/progress-reports/" + month));
        }
    }

    private static boolean isOverdue(EventProbe.Event event) {
        return event.type().equals("progress-report.overdue");
    }

    private void look() {
        CurrentCaller.asSystem("job:test", overdue::run);
    }

    private static void write(String report, String condition, String value) {
        assertThat(as("owner", "owner")
                        .header(condition, value)
                        .body(Map.of("imageProgress", "主体封顶"))
                        .put(report)
                        .statusCode())
                .isBetween(200, 201);
    }
}
