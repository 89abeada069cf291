package org.planmonitor.projects.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.milestone.schedule.Judgement;
import org.planmonitor.projects.rating.RatingSource;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Inputs;

/** What the milestones say to the rating of projects, and on which days it changes by itself. */
@ApplicationScoped
class ScheduleOfProjects implements RatingSource {

    private final EntityManager entities;

    ScheduleOfProjects(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Long, Inputs> of(Collection<Long> projects, LocalDate day) {
        Map<Long, List<MilestoneEntity>> byProject = new HashMap<>();
        entities.createQuery(
                        "from Milestone m where m.project in :projects order by m.project, m.ordinal",
                        MilestoneEntity.class)
                .setParameter("projects", projects)
                .getResultList()
                .forEach(milestone -> byProject
                        .computeIfAbsent(milestone.project, id -> new ArrayList<>())
                        .add(milestone));
        Map<Long, Inputs> inputs = new HashMap<>();
        byProject.forEach((project, all) -> inputs.put(project, new Inputs(schedule(all, day), null, null)));
        return inputs;
    }

    /** A day passes a baseline, a forecast, or the ninety days after which every overdue milestone counts as red. */
    @Override
    public Set<Long> movedByTime(String plan, LocalDate after, LocalDate until) {
        return new HashSet<>(entities.createQuery(
                        "select distinct m.project from Milestone m where m.plan = :plan and m.actual is null"
                                + " and (m.baselineLast >= :after and m.baselineLast < :until"
                                + " or m.forecastLast >= :after and m.forecastLast < :until"
                                + " or m.baselineLast > :longAfter and m.baselineLast <= :longUntil)",
                        Long.class)
                .setParameter("plan", plan)
                .setParameter("after", after)
                .setParameter("until", until)
                .setParameter("longAfter", after.minusDays(Computation.RED_OVERDUE_DAYS))
                .setParameter("longUntil", until.minusDays(Computation.RED_OVERDUE_DAYS))
                .getResultList());
    }

    private static Inputs.Schedule schedule(List<MilestoneEntity> all, LocalDate day) {
        List<Judgement> judged = Board.now(all).judgements(day);
        int criticalRed = 0;
        long longest = 0;
        for (int i = 0; i < all.size(); i++) {
            longest = Math.max(longest, judged.get(i).overdueDays());
            criticalRed += all.get(i).critical && judged.get(i).light() == Light.RED ? 1 : 0;
        }
        return new Inputs.Schedule(
                count(judged, Light.GREEN),
                count(judged, Light.YELLOW),
                count(judged, Light.RED),
                criticalRed,
                longest);
    }

    private static int count(List<Judgement> judged, Light light) {
        return (int) judged.stream().filter(each -> each.light() == light).count();
    }
}
