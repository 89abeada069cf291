package org.planmonitor.indicators.observation;

import java.math.BigDecimal;

/** What a figure can be, whatever it is of. */
public final class Figures {

    /** Enough for any sum of money in fen; more is a slip of the hand or an attack. */
    static final int MAX_DIGITS = 24;

    /** More decimals than any statistical series has. */
    static final int MAX_DECIMALS = 10;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Figures() {}

    /** Whether a percentage of something can have this value. */
    public static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(WHOLE) <= 0;
    }

    /** Whether a figure is kept with every digit it was given with. */
    public static boolean hasBoundedDigits(BigDecimal value) {
        return value.scale() <= MAX_DECIMALS && value.precision() - value.scale() <= MAX_DIGITS - MAX_DECIMALS;
    }
}
