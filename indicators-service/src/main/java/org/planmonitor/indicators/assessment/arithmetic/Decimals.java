package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

import ch.obermuhlner.math.big.BigDecimalMath;

import static java.math.MathContext.DECIMAL128;

/** Decimal arithmetic at 34 digits: far more than the 6 that are shown, so that a rounded ratio is the ratio. */
final class Decimals {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DECIMAL128);
    }

    static BigDecimal ln(BigDecimal x) {
        return BigDecimalMath.log(x, DECIMAL128);
    }

    /** The base is positive, or zero with a positive exponent. */
    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return base.signum() == 0 ? BigDecimal.ZERO : BigDecimalMath.pow(base, exponent, DECIMAL128);
    }

    /** The n-th root. */
    static BigDecimal root(BigDecimal base, BigDecimal n) {
        return power(base, divide(BigDecimal.ONE, n));
    }

    static BigDecimal percent(BigDecimal share) {
        return share.multiply(HUNDRED);
    }

    static BigDecimal share(BigDecimal percent) {
        return percent.movePointLeft(2);
    }

    static BigDecimal round(BigDecimal x, int decimals) {
        return x.setScale(decimals, RoundingMode.HALF_UP);
    }

    static boolean positive(BigDecimal x) {
        return x.signum() > 0;
    }
}
