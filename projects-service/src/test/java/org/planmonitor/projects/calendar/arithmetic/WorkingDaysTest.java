package org.planmonitor.projects.calendar.arithmetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

/** Counted by the calendar of 2025: eight days of National Day from 1 October, worked on Sunday 28 September and Saturday 11 October. */
class WorkingDaysTest {

    private static final WorkingDays AUTUMN = new WorkingDays(nationalDay(), Set.of(2025));

    @Test
    void a_holiday_is_not_worked_and_a_shifted_weekend_is() {
        assertThat(AUTUMN.isWorked(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(AUTUMN.isWorked(LocalDate.of(2025, 10, 11))).isTrue();
        assertThat(AUTUMN.isWorked(LocalDate.of(2025, 10, 12))).isFalse();
    }

    @Test
    void a_term_does_not_count_its_first_day_and_passes_over_the_holiday() {
        assertThat(AUTUMN.after(LocalDate.of(2025, 9, 30), 3)).isEqualTo(LocalDate.of(2025, 10, 11));
        assertThat(AUTUMN.after(LocalDate.of(2025, 9, 26), 1)).isEqualTo(LocalDate.of(2025, 9, 28));
    }

    @Test
    void a_term_of_no_days_ends_on_the_day_or_on_the_next_worked_one() {
        assertThat(AUTUMN.after(LocalDate.of(2025, 10, 9), 0)).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(AUTUMN.after(LocalDate.of(2025, 10, 1), 0)).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test
    void a_year_that_is_not_announced_is_counted_and_not_official() {
        assertThat(AUTUMN.isOfficial(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31)))
                .isTrue();
        assertThat(AUTUMN.isOfficial(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 9)))
                .isFalse();
    }

    @Test
    void what_lies_so_many_days_behind_is_so_many_days_behind() {
        qt().forAll(days(), integers().between(0, 60)).check((day, term) -> {
            LocalDate due = AUTUMN.after(day, term);
            return AUTUMN.isWorked(due) && (term == 0 || AUTUMN.between(day, due) == term);
        });
    }

    @Test
    void counting_back_is_counting_forth_with_the_sign_turned() {
        qt().forAll(days(), days()).check((a, b) -> AUTUMN.between(a, b) == -AUTUMN.between(b, a));
    }

    private static Gen<LocalDate> days() {
        return integers().between(0, 90).map(LocalDate.of(2025, 8, 20)::plusDays);
    }

    private static Map<LocalDate, Boolean> nationalDay() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        LocalDate.of(2025, 10, 1).datesUntil(LocalDate.of(2025, 10, 9)).forEach(holiday -> days.put(holiday, false));
        days.put(LocalDate.of(2025, 9, 28), true);
        days.put(LocalDate.of(2025, 10, 11), true);
        return days;
    }
}
