package org.planmonitor.projects.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;

/**
 * Tells others of rates that have changed, and of those of a month once it has ended. Looked for at short intervals and not in
 * the transaction of the change: a rate is of all projects, and whoever moves one would count them all.
 */
@ApplicationScoped
class RateNews {

    private static final String JOB = "rates-changed";

    private final RunOnce jobs;
    private final RatesConfig config;
    private final TellRates telling;

    RateNews(RunOnce jobs, RatesConfig config, TellRates telling) {
        this.jobs = jobs;
        this.config = config;
        this.telling = telling;
    }

    void register(@Observes StartupEvent event) {
        jobs.register(JOB, FixedDelay.of(config.every()), this::run);
    }

    private void run() {
        telling.plans().forEach(telling::tell);
    }
}
