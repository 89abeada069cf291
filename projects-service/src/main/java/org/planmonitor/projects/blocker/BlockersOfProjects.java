package org.planmonitor.projects.blocker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.rating.RatingSource;
import org.planmonitor.projects.rating.arithmetic.Inputs;

/** What blockers say to the rating of projects, and on which days it changes by itself. */
@ApplicationScoped
class BlockersOfProjects implements RatingSource {

    private final EntityManager entities;

    BlockersOfProjects(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(long project, long open, long overdue, int level) {}

    /** A project that has had blockers is known to have none open; one that never had any says nothing. */
    @Override
    public Map<Long, Inputs> of(Collection<Long> projects, LocalDate day) {
        Map<Long, Inputs> inputs = new HashMap<>();
        entities.createQuery(
                        "select b.project, sum(case when b.state <> :closed then 1 else 0 end),"
                                + " sum(case when b.state <> :closed and b.due < :day then 1 else 0 end),"
                                + " max(case when b.state <> :closed then b.level else 0 end)"
                                + " from Blocker b where b.project in :projects group by b.project",
                        Row.class)
                .setParameter("projects", projects)
                .setParameter("day", day)
                .setParameter("closed", Matter.State.CLOSED)
                .getResultList()
                .forEach(row -> inputs.put(
                        row.project(),
                        new Inputs(
                                null, null, new Inputs.Blockers((int) row.open(), (int) row.overdue(), row.level()))));
        return inputs;
    }

    @Override
    public Set<Long> movedByTime(String plan, LocalDate after, LocalDate until) {
        return new HashSet<>(entities.createQuery(
                        "select distinct b.project from Blocker b where b.plan = :plan and b.state <> :closed"
                                + " and b.due >= :after and b.due < :until",
                        Long.class)
                .setParameter("plan", plan)
                .setParameter("closed", Matter.State.CLOSED)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList());
    }
}
