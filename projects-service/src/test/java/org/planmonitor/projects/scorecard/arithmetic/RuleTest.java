package org.planmonitor.projects.scorecard.arithmetic;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTest {

    @ParameterizedTest
    @CsvSource({"20, A", "19.999999, B", "12, B", "11.9, C", "6, C", "5.99, D", "0, D"})
    void what_reaches_a_bound_is_in_its_class(String value, Rule.Grade grade) {
        assertThat(rule(Measure.TAX, "20", "12", "6").grade(ratio(value, "1"))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0, A", "1, A", "1.01, B", "3, B", "3.5, C", "7, C", "7.1, D"})
    void of_what_is_used_less_is_better(String value, Rule.Grade grade) {
        assertThat(rule(Measure.ENERGY, "1", "3", "7").grade(ratio(value, "1"))).isEqualTo(grade);
    }

    @Test
    void no_rounding_decides_a_class() {
        // 0.3333333… for each mu lies below a third, of which it shows the same six decimals.
        Rule third = rule(Measure.TAX, "0.3333334", "0.2", "0.1");

        assertThat(ratio("1", "3").value()).isEqualByComparingTo("0.333333");
        assertThat(third.grade(ratio("1", "3"))).isEqualTo(Rule.Grade.B);
        assertThat(rule(Measure.TAX, "0.3333333", "0.2", "0.1").grade(ratio("1", "3")))
                .isEqualTo(Rule.Grade.A);
    }

    @Test
    void bounds_go_from_better_to_worse() {
        assertThat(rule(Measure.TAX, "3", "2", "1").isOrdered()).isTrue();
        assertThat(rule(Measure.TAX, "1", "2", "3").isOrdered()).isFalse();
        assertThat(rule(Measure.TAX, "2", "2", "1").isOrdered()).isFalse();
        assertThat(rule(Measure.EMISSIONS, "1", "2", "3").isOrdered()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void a_place_counts_all_that_are_better(Measure measure) {
        Random random = new Random(7);
        Rule rule = rule(measure, "1", "1", "1");
        for (int round = 0; round < 200; round++) {
            Map<String, Ratio> zones = new HashMap<>();
            int many = random.nextInt(8);
            for (int i = 0; i < many; i++) {
                zones.put("z" + i, ratio(Integer.toString(random.nextInt(6)), Integer.toString(1 + random.nextInt(3))));
            }
            Map<String, Integer> ranks = rule.ranks(zones);
            zones.forEach((zone, ratio) -> {
                long better = zones.values().stream()
                        .filter(other -> isBetter(measure, other, ratio))
                        .count();
                assertThat(ranks).containsEntry(zone, (int) better + 1);
            });
        }
    }

    private static boolean isBetter(Measure measure, Ratio one, Ratio other) {
        double difference = one.numerator().doubleValue() / one.denominator().doubleValue()
                - other.numerator().doubleValue() / other.denominator().doubleValue();
        return measure.moreIsBetter() ? difference > 1e-9 : difference < -1e-9;
    }

    private static Rule rule(Measure measure, String a, String b, String c) {
        return new Rule(measure, new BigDecimal(a), new BigDecimal(b), new BigDecimal(c));
    }

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
