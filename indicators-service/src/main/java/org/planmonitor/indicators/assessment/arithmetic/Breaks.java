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
        return new Breaks(standing(known, asOf).stream()
                .filter(it -> !it.at().endsAfter(observed))
                .filter(it ->
                        it.at().endsAfter(origin) || (level(kind) && it.at().endsWith(origin)))
                .filter(it -> it.status() != BreakStatus.NO_BREAK)
                .toList());
    }

    /** The last word on each break that was known, oldest break first. */
    private static List<SeriesBreak> standing(List<SeriesBreak> known, @Nullable Instant asOf) {
        TreeMap<Period, SeriesBreak> byPeriod = new TreeMap<>();
        known.stream()
                .filter(it -> it.known(asOf))
                .sorted(Comparator.comparing(SeriesBreak::knownSince, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(it -> byPeriod.put(it.at(), it));
        return List.copyOf(byPeriod.values());
    }

    /** Figures in the plan's unit: those that were published in a declared new one are converted. */
    static List<Observation> inUnitOfPlan(List<Observation> figures, List<SeriesBreak> known, @Nullable Instant asOf) {
        List<SeriesBreak> changes =
                standing(known, asOf).stream().filter(SeriesBreak::convertible).toList();
        return changes.isEmpty()
                ? figures
                : figures.stream().map(it -> inUnitOfPlan(it, changes)).toList();
    }

    private static Observation inUnitOfPlan(Observation figure, List<SeriesBreak> changes) {
        return changes.stream()
                .filter(it -> figure.period().endMonth() > it.at().startMonth())
                .reduce((earlier, later) -> later)
                .map(SeriesBreak::factor)
                .map(figure::times)
                .orElse(figure);
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

    /** What stands in the way of a verdict, after revisions and conversions have been put in place. */
    Optional<Reason> obstacle() {
        if (all.stream().anyMatch(it -> it.kind() == BreakKind.UNIT && !it.convertible())) {
            return Optional.of(Reason.UNIT_CHANGED);
        }
        Optional<SeriesBreak> done = revised();
        List<SeriesBreak> open = all.stream()
                .filter(it -> it.kind() == BreakKind.METHOD)
                .filter(it -> done.isEmpty() || it.at().endsAfter(done.get().at()))
                .toList();
        if (open.stream().anyMatch(it -> it.status() == BreakStatus.DECLARED)) {
            return Optional.of(Reason.SERIES_BREAK);
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(Reason.SERIES_BREAK_SUSPECTED);
    }
}
