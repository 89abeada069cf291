package org.planmonitor.indicators.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One year of a plan's calendar.
 *
 * @param holidays days off, weekends among them included
 * @param workingDays weekend days that are worked in the place of others (调休)
 * @param document the notice that set the year
 */
record CalendarYear(
        int year,
        List<DayOfWeek> weekend,
        List<LocalDate> holidays,
        List<LocalDate> workingDays,
        @Nullable String document,
        Origin origin) {

    CalendarYear {
        weekend = List.copyOf(weekend);
        holidays = List.copyOf(holidays);
        workingDays = List.copyOf(workingDays);
    }

    /** Who has set a year. */
    enum Origin {
        /** The State Council, as it comes with the service. */
        OFFICIAL,
        /** The plan's pack. */
        PLAN,
        /** A planner, over the API. */
        PLANNER
    }
}
