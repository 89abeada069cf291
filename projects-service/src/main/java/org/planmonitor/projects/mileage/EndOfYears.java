package org.planmonitor.projects.mileage;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.projects.plan.Plans;

/** Proposes the figures of a year once it is over, although nobody has written anything. */
@ApplicationScoped
class EndOfYears {

    static final String JOB = "mileage-of-years";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final RunOnce jobs;
    private final MeasureStore measures;
    private final Plans plans;
    private final ProposeMileage proposing;

    EndOfYears(RunOnce jobs, MeasureStore measures, Plans plans, ProposeMileage proposing) {
        this.jobs = jobs;
        this.measures = measures;
        this.plans = plans;
        this.proposing = proposing;
    }

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(PAUSE), this::run);
    }

    /** Proposes what is due of every plan, each in a transaction of its own. */
    void run() {
        for (String plan : QuarkusTransaction.requiringNew().call(measures::plans)) {
            QuarkusTransaction.requiringNew().run(() -> plans.find(plan).ifPresent(proposing::propose));
        }
    }
}
