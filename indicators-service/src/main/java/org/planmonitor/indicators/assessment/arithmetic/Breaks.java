package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The breaks between a start and a figure.
 *
 * @param all those that count, oldest first; a later word on the same break has replaced an earlier one
 */
record Breaks(List<SeriesBreak> all) {

    /**
     * A level is compared with a baseline and a target that were set at the start, so a break in the very year of the
     * start counts; rates and totals are of later years only.
     */
    static Breaks between(List<SeriesBreak> known, @Nullable Instant asOf, Kind kind, Period origin, Period observed) {
        TreeMap<Period, SeriesBreak> byPeriod = new TreeMap<>();
        known.stream()
                .filter(it -> it.known(asOf))
                .filter(it -> !it.at().endsAfter(observed))
                .filter(it ->
                        it.at().endsAfter(origin) || (level(kind) && it.at().endsWith(origin)))
                .sorted(Comparator.comparing(SeriesBreak::knownSince, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(it -> byPeriod.put(it.at(), it));
        return new Breaks(byPeriod.values().stream()
                .filter(it -> it.status() != BreakStatus.NO_BREAK)
                .toList());
    }

    private static boolean level(Kind kind) {
        return switch (kind) {
            case LEVEL, LEVEL_WITH_GROWTH, INCREMENT, STEP, HOLD, ASSIGNED, DIRECTIONAL -> true;
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, CUMULATIVE_TOTAL, RANGE, RELATIVE -> false;
        };
    }

    /** The last declared break that brought a new baseline. */
    Optional<SeriesBreak> revised() {
        return all.stream()
                .filter(it -> it.status() == BreakStatus.DECLARED && it.kind() == BreakKind.METHOD)
                .filter(it -> it.revisedBaseline() != null)
                .reduce((earlier, later) -> later);
    }

    /** What stands in the way of a verdict, after the revision has been put in place. */
    Optional<Reason> obstacle() {
        List<SeriesBreak> open = revised()
                .map(done ->
                        all.stream().filter(it -> it.at().endsAfter(done.at())).toList())
                .orElse(all);
        if (all.stream().anyMatch(it -> it.kind() == BreakKind.UNIT && it.status() == BreakStatus.DECLARED)) {
            return Optional.of(Reason.UNIT_CHANGED);
        }
        if (open.stream().anyMatch(it -> it.status() == BreakStatus.DECLARED)) {
            return Optional.of(Reason.SERIES_BREAK);
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(Reason.SERIES_BREAK_SUSPECTED);
    }
}
