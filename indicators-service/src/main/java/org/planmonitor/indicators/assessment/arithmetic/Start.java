package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * From where a series is measured.
 *
 * @param value null where no figure is needed, or none is known
 */
public record Start(int year, @Nullable BigDecimal value, Basis basis) {

    /** Where the start comes from. */
    public enum Basis {
        /** The baseline of the plan. */
        PRINTED,
        /** A figure of the year before the plan, published later, in place of an older one that was printed. */
        WORKING,
        /** The baseline declared together with a break. */
        REVISED,
        /** The year before the plan: nothing but a date is needed. */
        PLAN
    }
}
