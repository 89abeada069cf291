package org.planmonitor.indicators.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.deadline.calendar.WorkingDays;
import org.planmonitor.indicators.observation.Periods;

/** The deadlines of one plan, counted in its calendar and in its time zone. */
public final class PlanDeadlines {

    private final ZoneId zone;
    private final WorkingDays days;
    private final Map<Frequency, DeadlineRule> rules;

    PlanDeadlines(ZoneId zone, WorkingDays days, Map<Frequency, DeadlineRule> rules) {
        this.zone = zone;
        this.days = days;
        this.rules = Map.copyOf(rules);
    }

    /** The last day on which figures of a period are in time; empty where there is no deadline for its frequency. */
    public Optional<LocalDate> due(Period period) {
        DeadlineRule rule = rules.get(period.frequency());
        return rule == null
                ? Optional.empty()
                : rule.ownDay(period).or(() -> Optional.of(days.after(Periods.lastDay(period), rule.workingDays())));
    }

    /** Whether the last day has ended. */
    public boolean passed(Period period, Instant now) {
        return due(period).filter(day -> day.isBefore(today(now))).isPresent();
    }

    /** Working days since a last day: 0 until it has ended, and on days off right after it. */
    public int overdue(LocalDate due, Instant now) {
        return days.between(due, today(now));
    }

    /** The day so many working days before a last day. */
    public LocalDate daysBefore(LocalDate due, int workingDays) {
        return days.before(due, workingDays);
    }

    /** The day it is in the plan's zone. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
