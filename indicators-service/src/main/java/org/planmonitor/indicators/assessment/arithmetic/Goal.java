package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

/**
 * A number to be met, and how. Figures are compared at the precision of the print; “about” alone is not rounded as
 * well, its tolerance being its precision.
 */
record Goal(BigDecimal value, Comparator comparator, int decimals, Direction direction, BigDecimal approximately) {

    static Goal of(Target target, BigDecimal value, Direction direction, Thresholds thresholds) {
        Integer decimals = target.decimals();
        return new Goal(
                value,
                target.comparator(),
                decimals != null ? decimals : Math.max(0, value.scale()),
                direction,
                thresholds.approximately());
    }

    boolean met(BigDecimal figure) {
        int order = Decimals.round(figure, decimals).compareTo(Decimals.round(value, decimals));
        return switch (comparator) {
            case EQ -> direction == Direction.HIGHER_IS_BETTER ? order >= 0 : order <= 0;
            case GTE, RANGE -> order >= 0;
            case GT -> order > 0;
            case LTE -> order <= 0;
            case LT -> order < 0;
            case APPROX ->
                direction
                                .good(figure.subtract(value))
                                .compareTo(approximately.multiply(value.abs()).negate())
                        >= 0;
            case TOWARD, SCALE -> false;
        };
    }
}
