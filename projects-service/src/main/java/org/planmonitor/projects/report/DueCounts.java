package org.planmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The reports of a month in numbers.
 *
 * @param owing projects that owe one
 * @param noChange how many of those that came say that nothing has changed
 * @param overdue missing or returned after the cut-off day
 */
record DueCounts(
        String month,
        LocalDate due,
        long owing,
        long missing,
        long reported,
        long returned,
        long confirmed,
        long noChange,
        long overdue) {

    static DueCounts of(
            YearMonth month, LocalDate due, Map<DueView.Status, Long> byStatus, long noChange, boolean isPast) {
        long missing = byStatus.getOrDefault(DueView.Status.MISSING, 0L);
        long returned = byStatus.getOrDefault(DueView.Status.RETURNED, 0L);
        return new DueCounts(
                month.toString(),
                due,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                missing,
                byStatus.getOrDefault(DueView.Status.REPORTED, 0L),
                returned,
                byStatus.getOrDefault(DueView.Status.CONFIRMED, 0L),
                noChange,
                isPast ? missing + returned : 0);
    }
}
