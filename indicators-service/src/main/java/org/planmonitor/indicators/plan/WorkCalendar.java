package org.planmonitor.indicators.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days are worked under a plan: the weekend, the holidays, and the weekend days worked in their place. Data of
 * the plan, because the State Council moves days every year.
 */
public record WorkCalendar(List<DayOfWeek> weekend, List<LocalDate> holidays, List<LocalDate> workingDays) {

    public WorkCalendar {
        weekend = List.copyOf(weekend);
        holidays = List.copyOf(holidays);
        workingDays = List.copyOf(workingDays);
    }
}
