package org.planmonitor.projects.link.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    private static final Coverage.Aim WIND = aim("MW", "20", "120");

    @Test
    void sums_are_exact_and_both_ends_of_a_percentage_are_told() {
        Coverage coverage =
                coverage(WIND, share("a", "36.1", "12.05"), share("b", "0.2", null), share("c", "13.7", "1"));

        assertThat(coverage.expected()).isEqualByComparingTo("50.0");
        assertThat(coverage.actual()).isEqualByComparingTo("13.05");
        assertThat(coverage.percentOfTarget()).isEqualByComparingTo("41.67");
        assertThat(coverage.actualPercentOfTarget()).isEqualByComparingTo("10.88");
        assertThat(coverage.percentOfIncrease()).isEqualByComparingTo("50");
        assertThat(coverage.reason()).isNull();
        assertThat(coverage.counted()).isEqualTo(3);
    }

    @Test
    void what_cannot_be_added_is_left_out_by_name() {
        List<Share> shares = List.of(
                share("counts", "30", null),
                new Share("gone", null, null, true, number("5"), "MW", null, null),
                new Share("kilo", null, null, false, number("7000"), "kW", null, null),
                new Share("silent", null, null, false, null, null, number("4"), "MW"),
                new Share("item", "counts", null, false, number("10"), "MW", number("3"), "MW"),
                new Share("item-of-gone", "gone", null, false, number("6"), "MW", null, null));

        Map<String, LeftOut> leftOut = Coverage.leftOut(WIND, shares);
        Coverage coverage = Coverage.of(WIND, shares, leftOut);

        assertThat(leftOut)
                .containsOnly(
                        Map.entry("gone", LeftOut.PROJECT_GONE),
                        Map.entry("kilo", LeftOut.UNITS_DIFFER),
                        Map.entry("silent", LeftOut.NOTHING_EXPECTED),
                        Map.entry("item", LeftOut.COMPRISED));
        assertThat(coverage.expected()).isEqualByComparingTo("36");
        assertThat(coverage.percentOfTarget()).isEqualByComparingTo("30");
        assertThat(coverage.counted()).isEqualTo(2);
        assertThat(coverage.leftOut()).isEqualTo(4);
    }

    @Test
    void an_actual_in_another_unit_is_not_added() {
        Coverage coverage = coverage(WIND, new Share("a", null, null, false, number("30"), "MW", number("9000"), "kW"));

        assertThat(coverage.actual()).isEqualByComparingTo("0");
        assertThat(coverage.percentOfTarget()).isEqualByComparingTo("25");
    }

    @ParameterizedTest
    @CsvSource({
        "MW, , NO_TARGET_VALUE",
        "MW, 0, TARGET_NOT_POSITIVE",
        "%, 50, SHARES_DO_NOT_ADD",
        "m2/person, 50, SHARES_DO_NOT_ADD",
        "km, 50, UNITS_DIFFER"
    })
    void where_there_is_no_percentage_the_reason_is_told(String unit, @Nullable String target, Coverage.Reason reason) {
        Coverage.Aim aim = new Coverage.Aim(unit, null, target == null ? null : number(target), false);
        Coverage coverage = coverage(aim, share("a", "30", null));

        assertThat(coverage.reason()).isEqualTo(reason);
        assertThat(coverage.percentOfTarget()).isNull();
        assertThat(coverage.percentOfIncrease()).isNull();
    }

    @Test
    void nobody_and_nothing_are_told_apart() {
        assertThat(coverage(WIND).reason()).isEqualTo(Coverage.Reason.NO_PROJECT);
        assertThat(coverage(WIND, new Share("a", null, null, false, null, null, null, null))
                        .reason())
                .isEqualTo(Coverage.Reason.NOTHING_EXPECTED);
        assertThat(coverage(WIND, new Share("a", null, null, true, number("3"), "MW", null, null))
                        .reason())
                .isEqualTo(Coverage.Reason.NO_PROJECT_COUNTS);
    }

    @Test
    void an_amount_in_a_year_adds_up_and_an_increment_is_its_own_rise() {
        Coverage.Aim yearly = new Coverage.Aim("1e4 t/a", number("100"), number("2.3"), true);
        Coverage coverage = coverage(yearly, new Share("a", null, null, false, number("2.3"), "1e4 t/a", null, null));

        assertThat(coverage.percentOfTarget()).isEqualByComparingTo("100");
        assertThat(coverage.percentOfIncrease()).isEqualByComparingTo("100");
    }

    @Test
    void a_target_below_its_baseline_has_no_rise() {
        assertThat(coverage(aim("MW", "120", "100"), share("a", "30", null)).percentOfIncrease())
                .isNull();
    }

    private static Coverage coverage(Coverage.Aim aim, Share... shares) {
        List<Share> all = List.of(shares);
        return Coverage.of(aim, all, Coverage.leftOut(aim, all));
    }

    private static Coverage.Aim aim(String unit, String baseline, String target) {
        return new Coverage.Aim(unit, number(baseline), number(target), false);
    }

    private static Share share(String project, String expected, @Nullable String actual) {
        return new Share(
                project,
                null,
                null,
                false,
                number(expected),
                "MW",
                actual == null ? null : number(actual),
                actual == null ? null : "MW");
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
