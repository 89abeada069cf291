package org.planmonitor.local.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** Chance from a seed. {@link Random} is specified to the bit, so that every machine draws the same. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A figure between the bounds with two decimals; integers only inside, so that no floating point rounds. */
    BigDecimal figure(int least, int most) {
        return BigDecimal.valueOf(between(least * 100, most * 100), 2);
    }

    static BigDecimal part(BigDecimal whole, int numerator, int denominator) {
        return whole.multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
