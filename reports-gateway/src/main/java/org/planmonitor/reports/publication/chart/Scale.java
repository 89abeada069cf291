package org.planmonitor.reports.publication.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values with round ticks: steps of 1, 2 or 5 times a power of ten, about five of them, in decimals so that 0.3 is 0.3.
 *
 * @param from the lowest tick
 * @param step between ticks
 * @param steps how many lie between the lowest tick and the highest
 */
record Scale(BigDecimal from, BigDecimal step, int steps) {

    /** The scale that holds the values; with zero on it when they are shares of a whole or lie not far from it. */
    static Scale of(List<BigDecimal> values, boolean fromZero) {
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal high = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        boolean nearZero = low.signum() > 0 && low.compareTo(high.multiply(new BigDecimal("0.4"))) < 0;
        if (fromZero || nearZero) {
            low = low.min(BigDecimal.ZERO);
            high = high.max(BigDecimal.ZERO);
        }
        if (low.compareTo(high) == 0) {
            BigDecimal around = low.signum() == 0 ? BigDecimal.ONE : low.abs().multiply(new BigDecimal("0.1"));
            low = low.subtract(around);
            high = high.add(around);
        }
        BigDecimal step = step(high.subtract(low));
        BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        int steps = high.subtract(from).divide(step, 0, RoundingMode.CEILING).intValueExact();
        return new Scale(from, step, Math.max(steps, 1));
    }

    private static BigDecimal step(BigDecimal range) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(5), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        double times = raw.divide(power, MathContext.DECIMAL64).doubleValue();
        return power.multiply(BigDecimal.valueOf(times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10));
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(from.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return ticks;
    }

    /** Where a value lies between the lowest tick, 0, and the highest, 1. */
    double share(BigDecimal value) {
        return value.subtract(from)
                .divide(step.multiply(BigDecimal.valueOf(steps)), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** A tick as printed: with the digits that its step needs and no more. */
    String label(BigDecimal tick) {
        int digits = Math.max(0, step.stripTrailingZeros().scale());
        return tick.setScale(digits, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }
}
