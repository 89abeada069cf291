package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

/** Which way is the good way for a figure. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** The difference turned so that positive is good. */
    BigDecimal good(BigDecimal difference) {
        return this == HIGHER_IS_BETTER ? difference : difference.negate();
    }
}
