package org.planmonitor.indicators.deadline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days are worked. A day listed as worked is worked, even on a weekend (调休); a holiday is not; of the others the
 * day of the week decides.
 */
public record WorkingDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> worked) {

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        worked = Set.copyOf(worked);
        if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            throw new IllegalArgumentException("a week in which no day is worked has no working days to count");
        }
    }

    public boolean includes(LocalDate day) {
        return worked.contains(day) || (!holidays.contains(day) && !weekend.contains(day.getDayOfWeek()));
    }

    /** The n-th working day after a day, that day itself not counted; the day itself for 0. */
    public LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("cannot count " + count + " working days forwards");
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (includes(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The n-th working day before a day, that day itself not counted; the day itself for 0. */
    public LocalDate before(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("cannot count " + count + " working days backwards");
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.minusDays(1);
            if (includes(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie after one day up to and including another; 0 when the other is not later. */
    public int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(
                from.isBefore(to)
                        ? from.plusDays(1)
                                .datesUntil(to.plusDays(1))
                                .filter(this::includes)
                                .count()
                        : 0);
    }
}
