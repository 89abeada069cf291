package org.planmonitor.reports.correction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Counts working days by official calendars; pure. A year that was not announced is counted in ordinary weeks. */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<Integer> announced;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> worked;

    /** @param announced years whose holidays and worked weekend days are known */
    WorkingDays(Set<Integer> announced, Set<LocalDate> holidays, Set<LocalDate> worked) {
        this.announced = Set.copyOf(announced);
        this.holidays = Set.copyOf(holidays);
        this.worked = Set.copyOf(worked);
    }

    /** @param official whether every year on the way was announced */
    record Due(LocalDate on, boolean official) {}

    /** The day on which the last of so many working days ends; the first day is not counted. */
    Due after(LocalDate from, int days) {
        LocalDate day = from;
        var years = new HashSet<>(Set.of(from.getYear()));
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            years.add(day.getYear());
            if (isWorked(day)) {
                left--;
            }
        }
        return new Due(day, announced.containsAll(years));
    }

    private boolean isWorked(LocalDate day) {
        return worked.contains(day) || (!WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day));
    }
}
