package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One year against its own plan, in the middle of it: monthly and quarterly work, never a verdict on the plan of years.
 *
 * @param observedPeriod up to where the year is known; null before its first figure
 * @param months how many months that is; January has no figure of its own, it comes together with February
 * @param toDate the rate or the total of the year so far
 * @param missing periods of the year that a total would have needed
 * @param forecast the last that departments expect of the whole year; stands beside, enters nothing
 */
public record WithinYear(
        int year,
        @Nullable Period observedPeriod,
        int months,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal toDate,
        Figures figures,
        List<Period> missing,
        @Nullable Observation forecast) {

    /** Reads a year. Total: any finite input has an answer. */
    public static WithinYear of(WithinYearInput in) {
        return WithinYearArithmetic.of(in);
    }
}
