package org.planmonitor.indicators.observation;

import java.math.BigDecimal;

import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.Measure;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.text.Text;

/** What a figure can be, whatever it is of. */
public final class Figures {

    /** Enough for any sum of money in fen; more is a slip of the hand or an attack. */
    static final int MAX_DIGITS = 24;

    /** More decimals than any statistical series has. */
    static final int MAX_DECIMALS = 10;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What is said of a figure that {@link #canBe} refuses. */
    public static final Text OUT_OF_RANGE =
            new Text("比重须在 0 与 100 之间，计数不得为负", "A share lies between 0 and 100, and a count is not negative");

    private Figures() {}

    /** Whether a subject can have this figure at all. */
    public static boolean canBe(Subject subject, BigDecimal value) {
        return switch (subject) {
            case IndicatorDefinition indicator -> canBe(indicator.measure(), value);
            case CommitmentDefinition commitment ->
                !isCoverage(commitment.nature(), commitment.unit().code()) || isShare(value);
        };
    }

    /** Whether figures of a measure can have this value. */
    public static boolean canBe(Measure measure, BigDecimal value) {
        return switch (measure) {
            case SHARE -> isShare(value);
            case COUNT -> value.signum() >= 0;
            case LEVEL, GROWTH_RATE, REDUCTION -> true;
        };
    }

    private static boolean isCoverage(String nature, String unit) {
        return nature.equals("COVERAGE") && unit.equals("%");
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(WHOLE) <= 0;
    }

    /** Whether a figure is kept with every digit it was given with. */
    public static boolean hasBoundedDigits(BigDecimal value) {
        return value.scale() <= MAX_DECIMALS && value.precision() - value.scale() <= MAX_DIGITS - MAX_DECIMALS;
    }
}
