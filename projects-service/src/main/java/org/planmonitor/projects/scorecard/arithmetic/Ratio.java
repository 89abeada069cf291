package org.planmonitor.projects.scorecard.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of a year over an area. Ratios are compared crosswise, so that no rounding decides a rank or a class.
 *
 * @param denominator above zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    private static final int DECIMALS = 6;

    /** To six decimals, as it is shown. */
    public BigDecimal value() {
        BigDecimal value =
                numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** How it stands to a bound, as {@link #compareTo}. */
    int compareTo(BigDecimal bound) {
        return numerator.compareTo(bound.multiply(denominator));
    }
}
