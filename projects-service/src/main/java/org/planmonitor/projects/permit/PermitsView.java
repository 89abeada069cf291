package org.planmonitor.projects.permit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.calendar.arithmetic.WorkingDays;

/**
 * The permits of a project side by side.
 *
 * @param oneByOne actual working days added up, as if each had waited for the one before
 * @param together working days from the first acceptance to the last decision or today; null before the first acceptance
 */
record PermitsView(
        List<PermitView> items,
        @Nullable String next,
        int oneByOne,
        @Nullable Integer together) {

    static PermitsView of(List<PermitView> permits, WorkingDays calendar, LocalDate today) {
        int oneByOne = permits.stream()
                .map(PermitView::actualDays)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        List<PermitView> accepted =
                permits.stream().filter(permit -> permit.acceptedOn() != null).toList();
        Integer together = accepted.stream()
                .map(PermitView::acceptedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(first -> calendar.between(first, last(accepted, today)))
                .orElse(null);
        return new PermitsView(permits, null, oneByOne, together);
    }

    private static LocalDate last(List<PermitView> accepted, LocalDate today) {
        return accepted.stream()
                .map(permit -> permit.decidedOn() == null ? today : permit.decidedOn())
                .max(Comparator.naturalOrder())
                .orElse(today);
    }
}
