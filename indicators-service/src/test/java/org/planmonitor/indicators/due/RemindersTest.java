package org.planmonitor.indicators.due;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.EventProbe.Event;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.EventSchemas.assertValid;
import static org.planmonitor.indicators.testing.People.assign;

/** Departments are reminded once, whoever looks and however often. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class RemindersTest {

    private static final String TOPIC = "planmonitor.indicators.v1.restricted";

    @Inject
    Reminders reminders;

    @Inject
    Reminding reminding;

    @Inject
    DataSource dataSource;

    @Test
    void whatIsDueSoonIsToldOnceAndWhatIsOverdueOnceMore() {
        String plan = ownPlan("remind-both");
        assign(plan, "shore-power-share", false);
        assign(plan, "container-throughput", false);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            dueOn(plan, "*", today.plusDays(1));
            look("remind-both");
            look("remind-both");

            List<Event> due = probe.await(1, of("report.due", "remind-both"));
            assertValid(due);
            assertThat(due).extracting(Event::key).containsExactly("remind-both/port-authority/" + lastQuarter());
            assertThat(due.getFirst().json()).contains("container-throughput").doesNotContain("shore-power-share");

            dueOn(plan, tag(plan), today.minusDays(1));
            look("remind-both");
            look("remind-both");
            assertValid(probe.await(1, of("report.overdue", "remind-both")));
            assertThat(probe.seen().stream().filter(of("report.overdue", "remind-both")))
                    .hasSize(1);
            assertThat(probe.seen().stream().filter(of("report.due", "remind-both")))
                    .hasSize(1);

            dueOn(plan, tag(plan), today.minusDays(2));
            look("remind-both");
            probe.await(2, of("report.overdue", "remind-both"));
        }
    }

    @Test
    void twoSchedulersAndManyRunsTellOnce() {
        String plan = ownPlan("remind-once");
        assign(plan, "container-throughput", false);
        dueOn(plan, "*", LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1));
        AtomicInteger runs = new AtomicInteger();
        try (EventProbe probe = EventProbe.fromNow(TOPIC)) {
            AtOnce.run(4, i -> () -> {
                CurrentCaller.asSystem("test", reminders::run);
                return i;
            });
            Scheduler first = scheduler(runs);
            Scheduler second = scheduler(runs);
            try {
                first.start();
                second.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> runs.get() >= 2);
            } finally {
                first.stop();
                second.stop();
            }
            // A scheduler that comes back after its end finds what was told.
            Scheduler third = scheduler(runs);
            int before = runs.get();
            try {
                third.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> runs.get() > before);
            } finally {
                third.stop();
            }

            probe.await(1, of("report.overdue", "remind-once"));
            assertThat(probe.seen().stream().filter(of("report.overdue", "remind-once")))
                    .hasSize(1);
        }
    }

    private static String lastQuarter() {
        LocalDate then = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusMonths(3);
        return then.getYear() + "-Q" + ((then.getMonthValue() - 1) / 3 + 1);
    }

    private Scheduler scheduler(AtomicInteger runs) {
        return Scheduler.create(dataSource)
                .startTasks(Tasks.recurring("test-reminders", FixedDelay.ofMillis(300))
                        .execute((instance, context) -> {
                            CurrentCaller.asSystem("test", reminders::run);
                            runs.incrementAndGet();
                        }))
                .threads(1)
                .pollingInterval(Duration.ofMillis(100))
                .build();
    }

    private void look(String plan) {
        CurrentCaller.asSystem("test", () -> reminding.remind(plan));
    }

    /** Figures of the last quarter are due on a day; those of the others in a year's time. */
    private static void dueOn(String plan, String tag, LocalDate day) {
        as("planner")
                .contentType("application/json")
                .header(tag.equals("*") ? "If-None-Match" : "If-Match", tag)
                .body(
                        "{\"workingDays\": 250, \"exceptions\": [{\"period\": \"%s\", \"due\": \"%s\", \"reason\": \"test\"}]}"
                                .formatted(lastQuarter(), day))
                .put(plan + "/deadlines/QUARTER")
                .then()
                .statusCode(200);
    }

    private static String tag(String plan) {
        return as("planner").get(plan + "/deadlines/QUARTER").header("ETag");
    }

    private static java.util.function.Predicate<Event> of(String type, String plan) {
        return event -> event.type().equals(type) && event.key().startsWith(plan + "/");
    }
}
