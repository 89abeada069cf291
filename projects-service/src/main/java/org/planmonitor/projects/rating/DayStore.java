package org.planmonitor.projects.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** How far the passing of days has been taken over, plan by plan. */
@ApplicationScoped
class DayStore {

    private final EntityManager entities;

    DayStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The last day that is done, the day that is being worked up to, and the last project of that work. */
    record Progress(LocalDate day, LocalDate until, long lastProject) {}

    /**
     * The work at hand, its row held until the transaction ends. A plan that is seen for the first time is up to date: whoever
     * wrote has rated. Work that was begun is finished up to its own day first.
     */
    Progress take(String plan, LocalDate today) {
        entities.createNativeQuery("insert into rating_day (plan, day) values (:plan, :today) on conflict do nothing")
                .setParameter("plan", plan)
                .setParameter("today", today)
                .executeUpdate();
        Tuple row = (Tuple) entities.createNativeQuery(
                        "update rating_day set until = case when until > day then until"
                                + " else greatest(day, cast(:today as date)) end where plan = :plan"
                                + " returning day, until, last_project",
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("today", today)
                .getSingleResult();
        return new Progress(row.get(0, LocalDate.class), row.get(1, LocalDate.class), row.get(2, Long.class));
    }

    void reach(String plan, LocalDate day) {
        entities.createNativeQuery(
                        "update rating_day set day = :day, until = null, last_project = 0 where plan = :plan")
                .setParameter("plan", plan)
                .setParameter("day", day)
                .executeUpdate();
    }

    void remember(String plan, long project) {
        entities.createNativeQuery("update rating_day set last_project = :project where plan = :plan")
                .setParameter("plan", plan)
                .setParameter("project", project)
                .executeUpdate();
    }

    List<String> codes(Collection<Long> projects) {
        return entities.createQuery("select p.code from Project p where p.id in :projects", String.class)
                .setParameter("projects", projects)
                .getResultList();
    }
}
