package org.planmonitor.projects.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.projects.blocker.casework.Escalation;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.calendar.Calendars;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.plan.OpenPlans;
import org.planmonitor.projects.plan.OpenPlans.OpenPlan;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Carries overdue blockers up, level by level. One run is made over all replicas; a blocker is looked at again under the row of
 * its project, so a run that was broken off is simply made again and no level is reached twice.
 */
@ApplicationScoped
class EscalateOverdue {

    static final String JOB = "blocker-escalation";
    private static final int BATCH = 200;

    private final RunOnce jobs;
    private final OpenPlans plans;
    private final EntityManager entities;
    private final ProjectAccess access;
    private final Calendars calendars;
    private final FollowBlocker follow;
    private final BlockerConfig config;
    private final Clock clock;

    EscalateOverdue(
            RunOnce jobs,
            OpenPlans plans,
            EntityManager entities,
            ProjectAccess access,
            Calendars calendars,
            FollowBlocker follow,
            BlockerConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.entities = entities;
        this.access = access;
        this.calendars = calendars;
        this.follow = follow;
        this.config = config;
        this.clock = clock;
    }

    /** A blocker that may have to be carried up. */
    private record Candidate(long id, String project, LocalDate due, int level) {}

    void register(@Observes StartupEvent started) {
        jobs.register(JOB, Schedules.fixedDelay(config.every()), this::run);
    }

    /** Looks after every plan that is not over. */
    @ActivateRequestContext
    public void run() {
        Escalation rule = new Escalation(config.escalation());
        for (OpenPlan plan : plans.all()) {
            LocalDate today = plan.today(clock);
            long last = 0;
            while (last >= 0) {
                long after = last;
                last = QuarkusTransaction.requiringNew().call(() -> batch(plan.code(), rule, today, after));
            }
        }
    }

    /** Answers the last blocker that was looked at, -1 when none is left. */
    private long batch(String plan, Escalation rule, LocalDate today, long after) {
        List<Candidate> candidates = candidates(plan, today, after);
        if (candidates.isEmpty()) {
            return -1;
        }
        WorkingDays calendar = calendars.of(plan);
        Set<String> behind = candidates.stream()
                .filter(each -> rule.level(calendar.between(each.due(), today)) > each.level())
                .map(Candidate::project)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!behind.isEmpty()) {
            Map<String, ProjectRef> held = access.lockAll(plan, behind);
            List<ProjectRef> carried = new ArrayList<>();
            candidates.stream().filter(each -> held.containsKey(each.project())).forEach(each -> {
                ProjectRef project = Objects.requireNonNull(held.get(each.project()));
                if (carry(project, each.id(), rule, calendar, today) && !carried.contains(project)) {
                    carried.add(project);
                }
            });
            access.allChanged(carried, "blocker.escalated");
        }
        return candidates.getLast().id();
    }

    private boolean carry(ProjectRef project, long id, Escalation rule, WorkingDays calendar, LocalDate today) {
        BlockerEntity blocker = entities.find(BlockerEntity.class, id);
        entities.refresh(blocker);
        int wanted = blocker.matter().isOverdue(today) ? rule.level(calendar.between(blocker.due, today)) : 0;
        boolean behind = blocker.level < wanted;
        while (blocker.level < wanted) {
            follow.escalate(project, blocker, blocker.level + 1);
        }
        return behind;
    }

    private List<Candidate> candidates(String plan, LocalDate today, long after) {
        return entities.createQuery(
                        "select b.id, p.code, b.due, b.level from Blocker b join Project p on p.id = b.project"
                                + " where b.plan = :plan and b.state <> :closed and b.due < :today and b.level < :highest"
                                // What has ended waits for nobody any more.
                                + " and p.stage not in ('CANCELLED', 'MERGED') and b.id > :after order by b.id",
                        Candidate.class)
                .setParameter("plan", plan)
                .setParameter("closed", Matter.State.CLOSED)
                .setParameter("today", today)
                .setParameter("highest", Escalation.HIGHEST)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
