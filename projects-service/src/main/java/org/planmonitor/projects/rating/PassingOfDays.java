package org.planmonitor.projects.rating;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.projects.plan.OpenPlans;
import org.planmonitor.projects.plan.OpenPlans.OpenPlan;
import org.planmonitor.projects.project.ProjectAccess;

/**
 * Takes over what a new day changes although nobody wrote anything: a baseline that has passed, a blocker that is overdue. It
 * looks only at projects for which a day makes a difference, in batches that remember how far they came, so a restart goes on
 * where the last one stopped and nothing is told twice.
 */
@ApplicationScoped
class PassingOfDays {

    static final String JOB = "passing-of-days";
    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final RunOnce jobs;
    private final OpenPlans plans;
    private final DayStore days;
    private final Instance<RatingSource> sources;
    private final ComputeRatings ratings;
    private final ProjectAccess access;
    private final Clock clock;

    PassingOfDays(
            RunOnce jobs,
            OpenPlans plans,
            DayStore days,
            @Any Instance<RatingSource> sources,
            ComputeRatings ratings,
            ProjectAccess access,
            Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.days = days;
        this.sources = sources;
        this.ratings = ratings;
        this.access = access;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(PAUSE), this::run);
    }

    /** Brings every plan up to its present day. */
    @ActivateRequestContext
    public void run() {
        for (OpenPlan plan : plans.all()) {
            LocalDate today = plan.today(clock);
            while (QuarkusTransaction.requiringNew().call(() -> step(plan.code(), today))) {
                // the next batch
            }
        }
    }

    private boolean step(String plan, LocalDate today) {
        DayStore.Progress progress = days.take(plan, today);
        if (!progress.day().isBefore(progress.until())) {
            return false;
        }
        Set<Long> certain = new HashSet<>();
        NavigableSet<Long> looked = new TreeSet<>();
        for (RatingSource source : sources) {
            certain.addAll(source.movedByTime(plan, progress.day(), progress.until()));
            looked.addAll(source.perhapsRatedAnew(plan, progress.day(), progress.until()));
        }
        looked.addAll(certain);
        List<Long> left = looked.tailSet(progress.lastProject(), false).stream()
                .limit(BATCH)
                .toList();
        if (left.isEmpty()) {
            days.reach(plan, progress.until());
            return true;
        }
        Set<Long> moved = new TreeSet<>(ratings.differing(left, progress.until()));
        left.stream().filter(certain::contains).forEach(moved::add);
        access.allChanged(access.lockAll(plan, days.codes(moved)).values(), "day.passed");
        days.remember(plan, left.getLast());
        return true;
    }
}
