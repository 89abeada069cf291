package org.planmonitor.projects.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackCalendar;

/** What a calendar of a year may get wrong, wherever it comes in. */
public final class CalendarRules {

    private static final int LONGEST_HOLIDAY_DAYS = 31;

    private final PackCalendar calendar;
    private final String at;
    private final List<ProblemError> found = new ArrayList<>();
    private final Set<LocalDate> said = new HashSet<>();

    private CalendarRules(PackCalendar calendar, String at) {
        this.calendar = calendar;
        this.at = at;
    }

    /** Days that do not exist, lie in another year or are said twice, and worked days that are no weekend. */
    public static List<ProblemError> check(PackCalendar calendar, String at) {
        CalendarRules rules = new CalendarRules(calendar, at);
        for (int i = 0; i < calendar.holidays().size(); i++) {
            rules.holiday(at + "/holidays/" + i, calendar.holidays().get(i));
        }
        for (int i = 0; i < calendar.worked().size(); i++) {
            rules.worked(at + "/worked/" + i, calendar.worked().get(i));
        }
        return List.copyOf(rules.found);
    }

    private void holiday(String place, PackCalendar.Holiday holiday) {
        LocalDate from = day(place + "/from", holiday.from());
        LocalDate to = holiday.to() == null ? from : day(place + "/to", holiday.last());
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from) || from.plusDays(LONGEST_HOLIDAY_DAYS).isBefore(to)) {
            wrong(place + "/to", "RANGE_REVERSED", "假期首尾日期有误", "The holiday does not end after it begins, or too late");
            return;
        }
        from.datesUntil(to.plusDays(1)).forEach(day -> once(place + "/from", day));
    }

    private void worked(String place, String written) {
        LocalDate day = day(place, written);
        if (day == null) {
            return;
        }
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            wrong(place, "NO_WEEKEND", "调休上班日应为周末", "Only a day of a weekend is worked instead");
        }
        once(place, day);
    }

    private void once(String place, LocalDate day) {
        if (!said.add(day)) {
            wrong(place, "DUPLICATE", day + " 已出现", day + " is said twice");
        }
    }

    private @Nullable LocalDate day(String place, String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() == calendar.year()) {
                return day;
            }
            wrong(place, "OTHER_YEAR", "不在 " + calendar.year() + " 年", "Not a day of " + calendar.year());
        } catch (DateTimeException _) {
            wrong(place, "NO_SUCH_DATE", "没有这一天:" + written, "There is no day " + written);
        }
        return null;
    }

    private void wrong(String place, String code, String zh, String en) {
        found.add(ProblemError.pointer(place.isEmpty() ? at : place, code, new Text(zh, en)));
    }
}
