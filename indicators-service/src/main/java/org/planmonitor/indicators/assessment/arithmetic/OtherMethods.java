package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.math.BigDecimal.ONE;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.power;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.root;

/**
 * The readings of others: Eurostat's compound growth, the UN's progress ratio of 2023, ESCAP's current status. Their
 * thresholds belong to the methods and are no configuration of a plan.
 */
final class OtherMethods {
    private static final int RATIO = 6;
    private static final BigDecimal ON_TRACK = new BigDecimal("0.95");
    private static final BigDecimal ACCELERATE = new BigDecimal("0.60");
    private static final BigDecimal FAIR = new BigDecimal("0.10");

    private OtherMethods() {}

    static List<MethodReading> of(Reading.@Nullable Levels levels, BigDecimal gone, BigDecimal whole) {
        BigDecimal eurostat = levels == null ? null : eurostat(levels, gone, whole);
        BigDecimal un = levels == null ? null : un(levels, gone, whole);
        return List.of(
                MethodReading.ratio("eurostat-cagr", eurostat, eurostat == null ? null : eurostatClass(eurostat)),
                MethodReading.ratio("un-2023", un, un == null ? null : unClass(un)),
                MethodReading.value("escap-current-status", levels == null ? null : escap(levels)));
    }

    /** Growth rates exist above zero only. */
    private static boolean growthExists(Reading.Levels it) {
        return positive(it.start()) && it.now().signum() >= 0 && it.target().signum() >= 0 && moves(it);
    }

    private static boolean moves(Reading.Levels it) {
        return it.target().compareTo(it.start()) != 0;
    }

    private static @Nullable BigDecimal eurostat(Reading.Levels it, BigDecimal gone, BigDecimal whole) {
        if (!growthExists(it)) {
            return null;
        }
        BigDecimal actual = root(divide(it.now(), it.start()), gone).subtract(ONE);
        BigDecimal needed = root(divide(it.target(), it.start()), whole).subtract(ONE);
        return ratio(it.direction().good(actual), needed.abs());
    }

    private static @Nullable BigDecimal un(Reading.Levels it, BigDecimal gone, BigDecimal whole) {
        if (!growthExists(it)) {
            return null;
        }
        BigDecimal projected =
                power(divide(it.now(), it.start()), divide(whole, gone)).subtract(ONE);
        return ratio(projected, divide(it.target(), it.start()).subtract(ONE));
    }

    private static @Nullable BigDecimal escap(Reading.Levels it) {
        if (!moves(it)) {
            return null;
        }
        BigDecimal gone = it.direction().good(it.now().subtract(it.start()));
        return ratio(
                gone.multiply(BigDecimal.TEN), it.target().subtract(it.start()).abs());
    }

    /** Null where the divisor is too small for the digits we count with. */
    private static @Nullable BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : Figures.bounded(divide(dividend, divisor), RATIO);
    }

    private static String eurostatClass(BigDecimal ratio) {
        if (ratio.compareTo(ON_TRACK) >= 0) {
            return "ON_TRACK";
        }
        if (ratio.compareTo(ACCELERATE) >= 0) {
            return "ACCELERATE";
        }
        return ratio.signum() >= 0 ? "LIMITED" : "AWAY";
    }

    private static String unClass(BigDecimal ratio) {
        if (ratio.compareTo(ON_TRACK) >= 0) {
            return "ON_TRACK";
        }
        return ratio.compareTo(FAIR) >= 0 ? "FAIR" : "OFF";
    }
}
