package org.planmonitor.projects.report.progress;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day of the following month by which a month's report is due (报送截止日). */
public record CutOff(int day) {

    public CutOff {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("a cut-off day every month has: 1 to 28, not " + day);
        }
    }

    /** The last day on which the report of a month is in time. */
    public LocalDate of(YearMonth month) {
        return month.plusMonths(1).atDay(day);
    }

    /** Whether a report that comes on the day, or has not come until then, is late. */
    public boolean isPast(YearMonth month, LocalDate day) {
        return day.isAfter(of(month));
    }

    /** The newest month whose cut-off day has come. */
    public YearMonth lastDue(LocalDate today) {
        YearMonth before = YearMonth.from(today).minusMonths(1);
        return isPast(before, today) ? before : before.minusMonths(1);
    }
}
