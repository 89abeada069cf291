package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Yearly rates chained into one factor, exactly: five years of exactly 9 % are exactly five years of 9 %.
 *
 * <p>An officially published average of several years stands for its years where they are not all known one by one.
 */
final class YearlyFactors {
    private final NavigableMap<Integer, BigDecimal> byYear = new TreeMap<>();
    private final int origin;

    /** @param factor what a rate in percent multiplies a level by */
    YearlyFactors(int origin, List<Observation> rates, UnaryOperator<BigDecimal> factor) {
        this.origin = origin;
        rates.stream()
                .filter(it -> it.averageFrom() == null)
                .forEach(it -> byYear.put(it.period().year(), factor.apply(it.value())));
        rates.stream()
                .filter(it -> it.averageFrom() != null)
                .sorted(Comparator.comparingInt(YearlyFactors::from).thenComparing(Observation::period))
                .filter(it -> from(it) > origin)
                .forEach(it -> fill(it, factor.apply(it.value())));
    }

    private void fill(Observation average, BigDecimal factor) {
        boolean known =
                IntStream.rangeClosed(from(average), average.period().year()).allMatch(byYear::containsKey);
        if (!known) {
            IntStream.rangeClosed(from(average), average.period().year()).forEach(year -> byYear.put(year, factor));
        }
    }

    private static int from(Observation average) {
        Integer from = average.averageFrom();
        return from == null ? average.period().year() : from;
    }

    int lastYear() {
        return byYear.isEmpty() ? origin : byYear.lastKey();
    }

    /** Years before the last known one that nobody published. */
    List<Integer> holes() {
        return IntStream.range(origin + 1, lastYear())
                .filter(year -> !byYear.containsKey(year))
                .boxed()
                .toList();
    }

    BigDecimal product() {
        return byYear.values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /** Whether a rate wipes out everything, after which no growth leads anywhere. */
    boolean any(Predicate<BigDecimal> factor) {
        return byYear.values().stream().anyMatch(factor);
    }
}
