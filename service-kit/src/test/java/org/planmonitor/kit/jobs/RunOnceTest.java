package org.planmonitor.kit.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.security.CurrentCaller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmonitor.kit.testing.Patience.await;

@SampleTest
class RunOnceTest {

    @Inject
    DataSource dataSource;

    @Inject
    CurrentCaller caller;

    @Inject
    RunOnce service;

    @Test
    void two_replicas_make_one_run() {
        String job = "test-" + UUID.randomUUID();
        ConcurrentLinkedQueue<String> runs = new ConcurrentLinkedQueue<>();
        RunOnce first = new RunOnce(dataSource, Clock.systemUTC());
        RunOnce second = new RunOnce(dataSource, Clock.systemUTC());
        for (RunOnce replica : new RunOnce[] {first, second}) {
            replica.register(
                    job,
                    FixedDelay.of(Duration.ofHours(1)),
                    () -> runs.add(caller.get().subject()));
        }
        try {
            first.start(new StartupEvent());
            second.start(new StartupEvent());

            await().atMost(Duration.ofSeconds(30)).until(() -> !runs.isEmpty());
            await().during(Duration.ofSeconds(7)).atMost(Duration.ofSeconds(20)).until(() -> runs.size() == 1);
            assertThat(runs).containsExactly("system:job:" + job);
        } finally {
            first.stop(new ShutdownEvent());
            second.stop(new ShutdownEvent());
        }
    }

    @Test
    void a_job_cannot_come_after_the_start() {
        assertThatThrownBy(() -> service.register("late", FixedDelay.ofHours(1), () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }
}
