package org.planmonitor.projects.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackCalendar;

/** Puts a year together again from its days: neighbouring days of one name are one holiday. */
final class Announced {

    private Announced() {}

    static PackCalendar of(CalendarYearEntity year, List<CalendarDayEntity> days) {
        List<PackCalendar.Holiday> holidays = new ArrayList<>();
        List<String> worked = new ArrayList<>();
        CalendarDayEntity first = null;
        CalendarDayEntity last = null;
        for (CalendarDayEntity day : days) {
            if (day.year != year.year) {
                continue;
            }
            if (day.working) {
                worked.add(day.day.toString());
                continue;
            }
            if (first == null || last == null || !continues(last, day)) {
                close(holidays, first, last);
                first = day;
            }
            last = day;
        }
        close(holidays, first, last);
        return new PackCalendar(year.year, year.notice, holidays, worked);
    }

    private static boolean continues(CalendarDayEntity last, CalendarDayEntity day) {
        return last.day.plusDays(1).equals(day.day) && Objects.equals(last.nameZh, day.nameZh);
    }

    private static void close(
            List<PackCalendar.Holiday> holidays, @Nullable CalendarDayEntity first, @Nullable CalendarDayEntity last) {
        if (first != null && last != null) {
            Text name = new Text(Objects.requireNonNull(first.nameZh), Objects.requireNonNull(first.nameEn));
            String to = first.day.equals(last.day) ? null : last.day.toString();
            holidays.add(new PackCalendar.Holiday(name, first.day.toString(), to));
        }
    }
}
