package org.planmonitor.projects.rate.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** A share with what it is made of. Of nothing there is no share: it is null, not zero. */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    private static final int DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 2;
    private static final int HUNDRED = 2;

    public static final Ratio NOTHING = new Ratio(BigDecimal.ZERO, BigDecimal.ZERO);

    /** The share, rounded half up to 6 decimals: 0.872340. */
    public @Nullable BigDecimal value() {
        return rounded(numerator, DECIMALS);
    }

    /** The share in percent, rounded half up to 2 decimals as bulletins print it: 87.23. */
    public @Nullable BigDecimal percent() {
        return rounded(numerator.movePointRight(HUNDRED), PERCENT_DECIMALS);
    }

    public Ratio and(Ratio more) {
        return new Ratio(numerator.add(more.numerator), denominator.add(more.denominator));
    }

    private @Nullable BigDecimal rounded(BigDecimal dividend, int decimals) {
        return denominator.signum() == 0 ? null : dividend.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
