package org.planmonitor.indicators.due;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.jobs.RunOnce;

/**
 * Looks every ten minutes whether figures are due soon or overdue. What was told is kept, so that neither a restart nor a
 * second replica tells it again.
 */
@ApplicationScoped
class Reminders {

    private static final String JOB = "report-reminders";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final PlanCatalog catalog;
    private final Reminding reminding;
    private final RunOnce jobs;

    Reminders(PlanCatalog catalog, Reminding reminding, RunOnce jobs) {
        this.catalog = catalog;
        this.reminding = reminding;
        this.jobs = jobs;
    }

    void register(@Observes StartupEvent event) {
        jobs.register(JOB, FixedDelay.of(EVERY), this::run);
    }

    /** Every plan is looked at, even where another one fails; then the run fails too. */
    void run() {
        @Nullable RuntimeException failed = null;
        for (String code : catalog.openCodes()) {
            try {
                reminding.remind(code);
            } catch (RuntimeException failure) {
                if (failed == null) {
                    failed = new IllegalStateException("not every plan could be looked at", failure);
                } else {
                    failed.addSuppressed(failure);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
