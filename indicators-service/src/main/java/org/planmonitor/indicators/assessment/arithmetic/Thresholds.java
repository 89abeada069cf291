package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

/**
 * Where one verdict ends and the next begins; configuration of a plan. All are compared with the rounded ratio.
 *
 * @param ahead pace ratio from which a series is ahead
 * @param onPace pace ratio from which it is on pace
 * @param basicallyOnPace pace ratio from which an expected target is basically on pace
 * @param red pace ratio under which a lagging series is red
 * @param basicallyAchieved progress from which an expected target is basically achieved in its year
 * @param approximately share of the target by which “about” may be missed
 */
public record Thresholds(
        BigDecimal ahead,
        BigDecimal onPace,
        BigDecimal basicallyOnPace,
        BigDecimal red,
        BigDecimal basicallyAchieved,
        BigDecimal approximately) {

    /** The customary ones. */
    public static final Thresholds STANDARD = new Thresholds(
            new BigDecimal("1.05"),
            new BigDecimal("1.00"),
            new BigDecimal("0.90"),
            new BigDecimal("0.60"),
            new BigDecimal("0.90"),
            new BigDecimal("0.05"));
}
