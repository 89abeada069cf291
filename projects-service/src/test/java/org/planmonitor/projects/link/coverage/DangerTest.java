package org.planmonitor.projects.link.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.projects.lifecycle.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class DangerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

    @Test
    void everything_that_holds_is_told() {
        Danger.Course late = new Danger.Course(false, true, 40L, PartialDate.parse("2026-03"));

        assertThat(Danger.of(late, PartialDate.parse("2025-05"), null, true, DAY))
                .containsExactly(Danger.PROJECT_SUSPENDED, Danger.PROJECT_LATE, Danger.DONE_AFTER_DUE, Danger.OVERDUE);
        assertThat(Danger.of(new Danger.Course(true, false, null, null), null, null, true, DAY))
                .containsExactly(Danger.PROJECT_GONE);
    }

    @Test
    void what_has_come_is_in_no_danger() {
        Danger.Course late = new Danger.Course(true, true, 40L, PartialDate.parse("2026"));

        assertThat(Danger.of(late, PartialDate.parse("2025"), null, false, DAY)).isEmpty();
    }

    @Test
    void a_date_counts_by_its_last_day() {
        Danger.Course onTime = new Danger.Course(false, false, 0L, PartialDate.parse("2025-06-30"));

        assertThat(Danger.of(onTime, PartialDate.parse("2025-06"), null, true, DAY))
                .isEmpty();
        assertThat(Danger.of(onTime, PartialDate.parse("2025"), null, true, DAY))
                .isEmpty();
        assertThat(Danger.of(onTime, PartialDate.parse("2025-06-29"), null, true, DAY))
                .containsExactly(Danger.DONE_AFTER_DUE);
    }

    @Test
    void without_a_due_date_the_year_of_the_target_bounds_the_project_and_owes_nothing() {
        Danger.Course beyond = new Danger.Course(false, false, -3L, PartialDate.parse("2026-01"));

        assertThat(Danger.of(beyond, null, PartialDate.parse("2025"), true, LocalDate.of(2026, 2, 1)))
                .containsExactly(Danger.DONE_AFTER_DUE);
    }

    @Test
    void what_cannot_be_compared_is_not_taken_for_done() {
        assertThat(Danger.outstanding(share("30", "30", "MW"))).isFalse();
        assertThat(Danger.outstanding(share("30", "31", "MW"))).isFalse();
        assertThat(Danger.outstanding(share("30", "29.99", "MW"))).isTrue();
        assertThat(Danger.outstanding(share("30", "30000", "kW"))).isTrue();
        assertThat(Danger.outstanding(share("30", null, null))).isTrue();
    }

    private static Share share(String expected, @Nullable String actual, @Nullable String unit) {
        return new Share(
                "a",
                null,
                null,
                false,
                new BigDecimal(expected),
                "MW",
                actual == null ? null : new BigDecimal(actual),
                unit);
    }
}
