package org.planmonitor.projects.chain.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 配套率: what leader firms buy locally of all that they buy, year by year.
 *
 * @param percent null where nothing was bought
 */
public record LocalSupply(
        int year,
        int firms,
        BigDecimal total,
        BigDecimal local,
        @Nullable BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;

    /** What one firm bought in a year. */
    public record Bought(String firm, int year, BigDecimal total, BigDecimal local) {}

    /** The years in which anything is known, the latest first. */
    public static List<LocalSupply> of(List<Bought> purchases) {
        return purchases.stream()
                .map(Bought::year)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.<Integer>reverseOrder())))
                .stream()
                .map(year -> inYear(
                        year,
                        purchases.stream()
                                .filter(bought -> bought.year() == year)
                                .toList()))
                .toList();
    }

    private static LocalSupply inYear(int year, List<Bought> purchases) {
        BigDecimal total = purchases.stream().map(Bought::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal local = purchases.stream().map(Bought::local).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal percent =
                total.signum() == 0 ? null : local.multiply(HUNDRED).divide(total, SHOWN, RoundingMode.HALF_EVEN);
        return new LocalSupply(year, purchases.size(), total, local, percent);
    }
}
