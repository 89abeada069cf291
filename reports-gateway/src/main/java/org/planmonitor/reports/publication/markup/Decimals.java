package org.planmonitor.reports.publication.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Measures as text: two digits at most, the same on every machine. */
public final class Decimals {

    private Decimals() {}

    public static String text(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
