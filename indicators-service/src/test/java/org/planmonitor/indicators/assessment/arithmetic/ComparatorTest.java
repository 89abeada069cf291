package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;

/** What meets a number of the plan: compared at the precision of its print. */
class ComparatorTest {

    @ParameterizedTest
    @CsvSource({
        "eq,     56318, 56317.88, true",
        "eq,     56318, 56317.49, false",
        "eq,     56318, 60000,    true",
        "eq,     95.0,  94.95,    true",
        "eq,     95.0,  94.94,    false",
        "gte,    30,    29.5,     true",
        "gt,     30,    30.4,     false",
        "gt,     30,    30.5,     true",
        "approx, 20,    19,       true",
        "approx, 20,    18.99,    false",
        "approx, 20,    25,       true",
        "toward, 20,    25,       false",
        "scale,  20,    25,       false"
    })
    void upwards(String comparator, String target, String value, boolean met) {
        assertThat(goal(comparator, target, Direction.HIGHER_IS_BETTER).met(new BigDecimal(value)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "eq,     33,  32,    true",
        "eq,     33,  33.4,  true",
        "eq,     33,  33.5,  false",
        "lt,     5.5, 5.45,  false",
        "lt,     5.5, 5.44,  true",
        "lte,    4,   4.4,   true",
        "approx, 20,  21,    true",
        "approx, 20,  21.01, false"
    })
    void downwards(String comparator, String target, String value, boolean met) {
        assertThat(goal(comparator, target, Direction.LOWER_IS_BETTER).met(new BigDecimal(value)))
                .isEqualTo(met);
    }

    @Test
    void aConvertedSeriesIsComparedInItsOwnUnit() {
        Target sixty = new Target(2025, new BigDecimal("6"), null, null, null, Comparator.EQ, 4, null);
        Given given = a(Kind.LEVEL).from(2020, "3.8329").to(sixty);
        assertThat(given.saw("2025", "5.5000").at("2025").verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        Given enough = a(Kind.LEVEL).from(2020, "3.8329").to(sixty);
        assertThat(enough.saw("2025", "6.00004").at("2025").verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    private static Goal goal(String comparator, String target, Direction direction) {
        return Goal.of(
                Target.of(2025, Comparator.of(comparator).orElseThrow(), new BigDecimal(target)),
                new BigDecimal(target),
                direction,
                Thresholds.STANDARD);
    }
}
