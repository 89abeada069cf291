package org.planmonitor.reports.correction;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.quicktheories.WithQuickTheories;

import static org.assertj.core.api.Assertions.assertThat;

/** Working days by the calendar of a year that is known, and of one that is not. */
class WorkingDaysTest implements WithQuickTheories {

    /** The State Council's notice for 2025: eight days from 1 October, worked on 28 September and 11 October. */
    private final WorkingDays in2025 = new WorkingDays(
            Set.of(2025),
            LocalDate.of(2025, 10, 1).datesUntil(LocalDate.of(2025, 10, 9)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11)));

    @Test
    void holidaysAreLeftOutAndWorkedWeekendsCount() {
        assertThat(in2025.after(LocalDate.of(2025, 9, 30), 3))
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2025, 10, 11), true));
        assertThat(in2025.after(LocalDate.of(2025, 9, 26), 1))
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2025, 9, 28), true));
    }

    @Test
    void aYearThatIsNotAnnouncedIsCountedInOrdinaryWeeksAndSaysSo() {
        assertThat(in2025.after(LocalDate.of(2025, 12, 31), 1))
                .isEqualTo(new WorkingDays.Due(LocalDate.of(2026, 1, 1), false));
    }

    @Test
    void moreDaysAreNeverSoonerAndOneMoreIsAlwaysLater() {
        qt().forAll(integers().between(1, 400), integers().between(0, 60)).checkAssert((day, days) -> {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(day);
            assertThat(in2025.after(from, days + 1).on())
                    .isAfter(in2025.after(from, days).on());
        });
    }
}
