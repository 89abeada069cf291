package org.planmonitor.projects.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.projects.calendar.arithmetic.WorkingDays;

/** The calendars of plans. A plan without one is counted in ordinary weeks. */
@ApplicationScoped
public class Calendars {

    private final EntityManager entities;

    Calendars(EntityManager entities) {
        this.entities = entities;
    }

    /** The working days of a plan's place, in two queries. */
    @Transactional
    public WorkingDays of(String plan) {
        Set<Integer> announced = new HashSet<>(
                entities.createQuery("select y.year from CalendarYear y where y.plan = :plan", Integer.class)
                        .setParameter("plan", plan)
                        .getResultList());
        if (announced.isEmpty()) {
            return WorkingDays.ORDINARY;
        }
        Map<LocalDate, Boolean> differing = new HashMap<>();
        days(plan).forEach(day -> differing.put(day.day, day.working));
        return new WorkingDays(differing, announced);
    }

    List<CalendarDayEntity> days(String plan) {
        return entities.createQuery("from CalendarDay d where d.plan = :plan order by d.day", CalendarDayEntity.class)
                .setParameter("plan", plan)
                .getResultList();
    }
}
