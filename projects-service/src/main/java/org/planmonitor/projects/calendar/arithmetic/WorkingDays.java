package org.planmonitor.projects.calendar.arithmetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days (工作日) by an official calendar: Monday to Friday, less public holidays, plus the weekends that are worked for
 * them (调休). Years that have not been announced are counted as ordinary weeks, and {@link #isOfficial} says so.
 *
 * @param differing the days that differ from an ordinary week, true when they are worked
 * @param announced the years whose calendar is known
 */
public record WorkingDays(Map<LocalDate, Boolean> differing, Set<Integer> announced) {

    /** Nothing is announced: every week is an ordinary one. */
    public static final WorkingDays ORDINARY = new WorkingDays(Map.of(), Set.of());

    public WorkingDays {
        differing = Map.copyOf(differing);
        announced = Set.copyOf(announced);
    }

    /** Whether the day is worked. */
    public boolean isWorked(LocalDate day) {
        Boolean said = differing.get(day);
        return said != null ? said : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The day that lies so many working days behind another, as terms are counted in law: the first day is not counted (民法典
     * 第二百零一条). None behind a day is that day, or the next worked one.
     */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a term of " + workingDays + " working days");
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left--) {
            reached = worked(reached.plusDays(1));
        }
        return worked(reached);
    }

    /** How many working days lie behind {@code from}, up to and with {@code to}; below zero when {@code to} comes first. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorked)
                .count();
    }

    /** Whether every year from one day to another has been announced. */
    public boolean isOfficial(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!announced.contains(year)) {
                return false;
            }
        }
        return true;
    }

    private LocalDate worked(LocalDate from) {
        LocalDate day = from;
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
