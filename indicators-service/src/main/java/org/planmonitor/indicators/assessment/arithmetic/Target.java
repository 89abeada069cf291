package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is promised, and for which year. Decimals keep the digits of the print, because figures are compared at the
 * precision of the print: 56317.88 meets 56318, and 94.96 meets 95.0.
 *
 * @param value null for a range, an increment, and where only the level above can set it
 * @param min of a range
 * @param max of a range
 * @param delta of an increment
 * @param decimals digits after the point for comparisons where they are not those of the print: a target printed in
 *     10,000 yuan and measured by a series in yuan is compared in yuan; null otherwise
 * @param amendment null for the target as first printed
 */
public record Target(
        int year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal delta,
        Comparator comparator,
        @Nullable Integer decimals,
        @Nullable Amendment amendment) {

    /** A target of one number, as first printed. */
    public static Target of(int year, Comparator comparator, @Nullable BigDecimal value) {
        return new Target(year, value, null, null, null, comparator, null, null);
    }

    /** A range, as first printed. */
    public static Target range(int year, BigDecimal min, @Nullable BigDecimal max) {
        return new Target(year, null, min, max, null, Comparator.RANGE, null, null);
    }
}
