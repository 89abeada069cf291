package org.planmonitor.projects.calendar;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.plan.Plans;

/** Due dates for whoever asks. */
@ApplicationScoped
class Terms {

    private final Plans plans;
    private final Calendars calendars;

    Terms(Plans plans, Calendars calendars) {
        this.plans = plans;
        this.calendars = calendars;
    }

    /** The day on which a term ends, and whether all of it was counted by announced calendars. */
    record Due(String from, int days, String date, boolean official) {}

    @Transactional
    Due due(String plan, LocalDate from, int days) {
        plans.require(plan);
        WorkingDays counted = calendars.of(plan);
        LocalDate due = counted.after(from, days);
        return new Due(from.toString(), days, due.toString(), counted.isOfficial(from, due));
    }
}
