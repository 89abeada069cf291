package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One published figure of one period.
 *
 * @param averageFrom first year of an officially published average of several years that ends with the period; null for
 *     a figure of the period itself
 */
public record Observation(
        Period period,
        BigDecimal value,
        ObservationStatus status,
        @Nullable Integer averageFrom,
        Vintage vintage) {

    /** A final figure given by a caller. */
    public static Observation of(Period period, BigDecimal value) {
        return new Observation(period, value, ObservationStatus.FINAL, null, Vintage.GIVEN);
    }

    /** The same figure in another unit. */
    public Observation times(BigDecimal factor) {
        return new Observation(period, value.multiply(factor), status, averageFrom, vintage);
    }
}
