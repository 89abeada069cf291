package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Picks from all vintages the figures that a verdict may look at. */
final class Series {
    private static final Comparator<Observation> BY_VINTAGE = Comparator.comparing(
                    (Observation it) -> it.vintage().publishedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(it -> it.vintage().revision());

    private Series() {}

    /** The last visible vintage of each period, oldest period first. */
    static List<Observation> visible(Collection<Observation> vintages, @Nullable Instant asOf) {
        TreeMap<Key, Observation> byPeriod = new TreeMap<>();
        vintages.stream()
                .filter(it -> it.vintage().visible(asOf))
                .forEach(it -> byPeriod.merge(
                        new Key(it.period(), it.averageFrom() == null ? 0 : it.averageFrom()),
                        it,
                        (one, other) -> BY_VINTAGE.compare(other, one) >= 0 ? other : one));
        return List.copyOf(byPeriod.values());
    }

    /** A figure of a year and an average that ends with it are two figures. */
    private record Key(Period period, int averageFrom) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPeriod = period.compareTo(other.period);
            return byPeriod != 0 ? byPeriod : Integer.compare(averageFrom, other.averageFrom);
        }
    }

    /**
     * Whether a figure says what the target speaks of: flows are compared by whole years, unless they are added up; a
     * stock can be looked at in any month.
     */
    static boolean comparable(AssessmentRule rule, Kind kind, Observation it) {
        boolean rates = kind == Kind.AVERAGE_GROWTH || kind == Kind.CUMULATIVE_REDUCTION || kind == Kind.RELATIVE;
        if (it.averageFrom() != null && !rates) {
            return false;
        }
        if (rates) {
            return it.period().wholeYear()
                    || (rule.accumulation() == Accumulation.YEAR_TO_DATE
                            && it.period().endsYear());
        }
        boolean addedUp = kind == Kind.CUMULATIVE_TOTAL || kind == Kind.RANGE;
        return switch (rule.accumulation()) {
            case STOCK, PLAN_TO_DATE -> true;
            case PERIOD -> addedUp || it.period().wholeYear();
            case YEAR_TO_DATE -> addedUp || it.period().endsYear();
        };
    }
}
