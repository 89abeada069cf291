package org.planmonitor.indicators.deadline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

/** Working days over a long holiday, and what holds for any two days. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** National Day of 2026: off from 1 to 7 October, 20 September and 10 October worked. */
    private static final WorkingDays OCTOBER = new WorkingDays(
            WEEKEND,
            LocalDate.parse("2026-10-01")
                    .datesUntil(LocalDate.parse("2026-10-08"))
                    .collect(java.util.stream.Collectors.toSet()),
            Set.of(LocalDate.parse("2026-09-20"), LocalDate.parse("2026-10-10")));

    private static Gen<LocalDate> days() {
        return integers().between(0, 120).map(LocalDate.parse("2026-08-15")::plusDays);
    }

    @Test
    void theTenthWorkingDayAfterTheThirdQuarter() {
        // 8, 9, 10 (a worked Saturday), 12 to 16, 19, 20
        assertThat(OCTOBER.after(LocalDate.parse("2026-09-30"), 10)).isEqualTo("2026-10-20");
    }

    @Test
    void aHolidayIsNotWorkedAndAMovedSaturdayIs() {
        assertThat(OCTOBER.includes(LocalDate.parse("2026-10-07"))).isFalse();
        assertThat(OCTOBER.includes(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(OCTOBER.includes(LocalDate.parse("2026-10-11"))).isFalse();
        assertThat(OCTOBER.between(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-11")))
                .isEqualTo(3);
    }

    @Test
    void countingForwardsAndMeasuringAgree() {
        qt().forAll(days(), integers().between(1, 40)).checkAssert((day, count) -> {
            LocalDate reached = OCTOBER.after(day, count);
            assertThat(OCTOBER.includes(reached)).isTrue();
            assertThat(OCTOBER.between(day, reached)).isEqualTo(count);
        });
    }

    @Test
    void countingBackwardsUndoesCountingForwards() {
        qt().forAll(days(), integers().between(1, 40)).checkAssert((day, count) -> {
            LocalDate worked = OCTOBER.after(day, 1);
            assertThat(OCTOBER.before(OCTOBER.after(worked, count), count)).isEqualTo(worked);
        });
    }

    @Test
    void aWeekWithoutAWorkingDayIsNoCalendar() {
        assertThatThrownBy(() -> new WorkingDays(Set.of(DayOfWeek.values()), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
