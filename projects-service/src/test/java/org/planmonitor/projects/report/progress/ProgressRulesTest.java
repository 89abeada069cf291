package org.planmonitor.projects.report.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.projects.report.progress.Percentage.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

class ProgressRulesTest {

    private static final CutOff FIFTH = new CutOff(5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Test
    void a_report_is_due_on_the_cut_off_day_of_the_following_month() {
        assertThat(FIFTH.of(JUNE)).isEqualTo("2025-07-05");
        assertThat(FIFTH.isPast(JUNE, LocalDate.of(2025, 7, 5))).isFalse();
        assertThat(FIFTH.isPast(JUNE, LocalDate.of(2025, 7, 6))).isTrue();
        assertThat(FIFTH.of(YearMonth.of(2025, 12))).isEqualTo("2026-01-05");
    }

    @Test
    void the_last_due_month_changes_the_day_after_the_cut_off() {
        assertThat(FIFTH.lastDue(LocalDate.of(2025, 7, 5))).isEqualTo(YearMonth.of(2025, 5));
        assertThat(FIFTH.lastDue(LocalDate.of(2025, 7, 6))).isEqualTo(JUNE);
        qt().forAll(integers().between(0, 4000))
                .as(day -> LocalDate.of(2020, 1, 1).plusDays(day))
                .check(day -> FIFTH.isPast(FIFTH.lastDue(day), day)
                        && !FIFTH.isPast(FIFTH.lastDue(day).plusMonths(1), day));
    }

    @Test
    void a_cut_off_day_is_one_that_every_month_has() {
        assertThatThrownBy(() -> new CutOff(29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CutOff(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentage_may_fall_only_with_a_reason() {
        assertThat(of("40", "41.5", null, null)).isEqualTo(Fault.FALLS);
        assertThat(of("40", "41.5", null, "recount")).isNull();
        assertThat(of("41.5", "41.5", null, null)).isNull();
        assertThat(of("50", null, "45", null)).isEqualTo(Fault.LATER_FALLS);
    }

    @Test
    void a_percentage_lies_between_0_and_100_with_two_decimals() {
        assertThat(of("100", null, null, null)).isNull();
        assertThat(of("100.01", null, null, null)).isEqualTo(Fault.NOT_A_PERCENTAGE);
        assertThat(of("-1", null, null, null)).isEqualTo(Fault.NOT_A_PERCENTAGE);
        assertThat(of("33.333", null, null, null)).isEqualTo(Fault.NOT_A_PERCENTAGE);
    }

    private static @Nullable Fault of(
            String now, @Nullable String before, @Nullable String after, @Nullable String reason) {
        return Percentage.of(
                new BigDecimal(now),
                before == null ? null : new BigDecimal(before),
                after == null ? null : new BigDecimal(after),
                reason,
                null);
    }
}
