package org.planmonitor.projects.random;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** How far a milestone of months must be behind, reckoned anew from the dates that it shows. */
final class SlipOracle {

    private SlipOracle() {}

    /** Slip against the first and the newest baseline, and the days that it is overdue. */
    static void holds(Map<String, Object> milestone, LocalDate today, String told) {
        LocalDate baseline = last(milestone.get("baseline"));
        boolean overdue = milestone.get("actual") == null && today.isAfter(baseline);
        LocalDate expected = expected(milestone);
        LocalDate shown = overdue && !expected.isAfter(today) ? today : expected;
        assertThat(days(milestone, "fromOriginal"))
                .as(told)
                .isEqualTo(ChronoUnit.DAYS.between(last(milestone.get("original")), shown));
        assertThat(days(milestone, "fromBaseline")).as(told).isEqualTo(ChronoUnit.DAYS.between(baseline, shown));
        assertThat(milestone.get("overdueDays"))
                .as(told)
                .isEqualTo(overdue ? Math.toIntExact(ChronoUnit.DAYS.between(baseline, today)) : 0);
    }

    private static LocalDate expected(Map<String, Object> milestone) {
        Object actual = milestone.get("actual");
        Object forecast = milestone.get("forecast");
        return last(actual != null ? actual : forecast != null ? forecast : milestone.get("baseline"));
    }

    private static long days(Map<String, Object> milestone, String from) {
        return milestone.get("slip") instanceof Map<?, ?> slip
                        && slip.get(from) instanceof Map<?, ?> span
                        && span.get("days") instanceof Number days
                ? days.longValue()
                : Long.MIN_VALUE;
    }

    private static LocalDate last(@Nullable Object month) {
        return YearMonth.parse(String.valueOf(month)).atEndOfMonth();
    }
}
