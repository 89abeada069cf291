package org.planmonitor.indicators.assessment;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.jobs.RunOnce;

/**
 * Tells of the verdicts of a year once it has ended. Looked for every few minutes instead of at one midnight: plans live
 * in zones of their own, and a replica may have been down at theirs.
 */
@ApplicationScoped
class YearEnd {

    private static final String JOB = "assessment-year-end";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final RunOnce jobs;
    private final PlanCatalog catalog;
    private final VerdictNews news;

    YearEnd(RunOnce jobs, PlanCatalog catalog, VerdictNews news) {
        this.jobs = jobs;
        this.catalog = catalog;
        this.news = news;
    }

    void register(@Observes StartupEvent event) {
        jobs.register(JOB, FixedDelay.of(EVERY), this::run);
    }

    private void run() {
        for (String plan : catalog.openCodes()) {
            catalog.whole(plan).ifPresent(news::yearsEnded);
        }
    }
}
