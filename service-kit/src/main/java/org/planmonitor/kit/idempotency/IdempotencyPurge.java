package org.planmonitor.kit.idempotency;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;

/** Removes expired keys every hour, on one replica. */
@ApplicationScoped
class IdempotencyPurge {

    private static final Duration EVERY = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final RunOnce jobs;
    private final Clock clock;

    IdempotencyPurge(IdempotencyKeys keys, RunOnce jobs, Clock clock) {
        this.keys = keys;
        this.jobs = jobs;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        jobs.register("idempotency-purge", FixedDelay.of(EVERY), () -> keys.purge(clock.instant()));
    }
}
