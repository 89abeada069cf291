package org.planmonitor.indicators.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/**
 * Tells others of plans that were deleted, each once, and has it in the audit. Whoever deletes has the rights of the tables' owner and no outbox; the
 * service says it as soon as it runs. The event's schema is {@code schemas/events/plan.forgotten/v1.json}.
 */
@ApplicationScoped
class TellForgotten {

    static final String JOB = "forgotten-plans";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final RunOnce jobs;
    private final Database database;
    private final AuditTrail audit;
    private final Outbox outbox;

    TellForgotten(RunOnce jobs, Database database, AuditTrail audit, Outbox outbox) {
        this.jobs = jobs;
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    private record Untold(String plan, Sharing sharing, Forgotten told) {}

    private record Forgotten(String plan, Instant forgottenAt) {}

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(EVERY), this::run);
    }

    @Transactional
    void run() {
        List<Untold> untold = database.query(
                "update forgotten_plan set told_at = now() where told_at is null returning plan, sharing, forgotten_at",
                row -> new Untold(
                        row.getString("plan"),
                        Sharing.valueOf(row.getString("sharing")),
                        new Forgotten(row.getString("plan"), Database.instant(row, "forgotten_at"))));
        for (Untold each : untold) {
            audit.record("plan", each.plan(), "plan.forgotten", null, each.told());
            outbox.emit(new OutboxEvent("plan.forgotten", "plan", each.plan(), each.sharing(), each.told()));
        }
    }
}
