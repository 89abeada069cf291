package org.planmonitor.indicators.assessment.arithmetic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;

/** Levels: where one verdict ends and the next begins, and what happens at the edges. */
class LevelTest {

    private static Given hundred() {
        return a(Kind.LEVEL).from(2020, "0").to(2025, "100");
    }

    @ParameterizedTest
    @CsvSource({
        // figure of 2023 (60 is on pace), attribute, verdict, light
        "100,    EXPECTED, ACHIEVED,          GREEN",
        "63,     EXPECTED, AHEAD,             GREEN",
        "62.999, EXPECTED, ON_PACE,           GREEN",
        "60,     EXPECTED, ON_PACE,           GREEN",
        "59.999, EXPECTED, BASICALLY_ON_PACE, YELLOW",
        "54,     EXPECTED, BASICALLY_ON_PACE, YELLOW",
        "53.9,   EXPECTED, LAGGING,           YELLOW",
        "36,     EXPECTED, LAGGING,           YELLOW",
        "35.9,   EXPECTED, LAGGING,           RED",
        "0,      EXPECTED, LAGGING,           RED",
        "-0.1,   EXPECTED, REVERSED,          RED",
        "60,     BINDING,  ON_PACE,           GREEN",
        "59.9,   BINDING,  LAGGING,           RED",
        "-0.1,   BINDING,  REVERSED,          RED"
    })
    void underWay(String value, Attribute attribute, Verdict verdict, Light light) {
        Given given = hundred().saw("2023", value);
        Assessment it = (attribute == Attribute.BINDING ? given.binding() : given).at("2023");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.light()).isEqualTo(light);
        assertThat(it.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXPECTED, ACHIEVED,           GREEN",
        "90,  EXPECTED, BASICALLY_ACHIEVED, GREEN",
        "89,  EXPECTED, NOT_ACHIEVED,       RED",
        "99,  BINDING,  NOT_ACHIEVED,       RED"
    })
    void inTheTargetsYear(String value, Attribute attribute, Verdict verdict, Light light) {
        Given given = hundred().saw("2025", value);
        Assessment it = (attribute == Attribute.BINDING ? given.binding() : given).at("2025");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.light()).isEqualTo(light);
        assertThat(it.figures().absent()).containsEntry(Figure.NEEDED_PER_YEAR, Absence.NO_TIME_LEFT);
    }

    @Test
    void bindingIsYellowWithinTheYear() {
        Assessment it = hundred().binding().saw("2023-06", "45").at("2023-06");
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.light()).isEqualTo(Light.YELLOW);
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.500000");
    }

    @Test
    void halfAYearCountsHalf() {
        assertThat(figure(hundred().saw("2023-S1", "50").at("2023"), Figure.PACE_RATIO))
                .isEqualTo("1.000000");
    }

    @ParameterizedTest
    @CsvSource({"150, 149.6, HELD", "150, 160, HELD", "150, 149.4, BREACHED"})
    void whatTheStartSatisfiesIsToBeKept(String baseline, String value, Verdict verdict) {
        Assessment it = a(Kind.LEVEL)
                .from(2020, baseline)
                .to(2025, "150")
                .saw("2023", value)
                .at("2023");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.inputs().kind()).isEqualTo(Kind.HOLD);
        assertThat(it.figures().absent()).containsEntry(Figure.PROGRESS, Absence.NOT_DEFINED_FOR_KIND);
    }

    @Test
    void aStartJustAtAStrictTargetHasNoWay() {
        Assessment it = a(Kind.LEVEL)
                .from(2020, "30")
                .to(2025, Comparator.GT, "30")
                .saw("2023", "30")
                .at("2023");
        assertThat(it.reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(it.figures().absent()).containsEntry(Figure.PROGRESS, Absence.NO_DISTANCE);
    }

    @Test
    void aTargetOfZero() {
        Assessment it = a(Kind.LEVEL)
                .lowerIsBetter()
                .from(2020, "50")
                .to(2025, "0")
                .saw("2023", "20")
                .at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.ON_PACE);
        assertThat(Given.method(it, "eurostat-cagr").ratio()).isNotNull();
    }

    @Test
    void aStartOfZeroHasNoGrowthMethods() {
        Assessment it = hundred().saw("2023", "60").at("2023");
        assertThat(Given.method(it, "eurostat-cagr").ratio()).isNull();
        assertThat(Given.method(it, "un-2023").ratio()).isNull();
        assertThat(Given.method(it, "escap-current-status").value()).isEqualByComparingTo("6");
    }

    @ParameterizedTest
    @CsvSource({"2023, 99, NOT_ASSESSABLE", "2023, 100, ACHIEVED", "2025, 100, ACHIEVED", "2025, 99, NOT_ACHIEVED"})
    void withoutABaseline(String period, String value, Verdict verdict) {
        Assessment it = a(Kind.LEVEL)
                .from(2020, null)
                .to(2025, "100")
                .saw(period, value)
                .at(period);
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.reason()).isEqualTo(verdict.assessable() ? null : Reason.NO_BASELINE);
    }

    @Test
    void metAndLostAgain() {
        Assessment it = hundred().saw("2022", "101").saw("2023", "50").at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.findings().firstReached()).isEqualTo(Period.of(2022));
    }

    @Test
    void metAfterItsYear() {
        Assessment it = a(Kind.LEVEL)
                .from(2020, "0")
                .to(2022, "100")
                .saw("2022", "80")
                .saw("2023", "100")
                .at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(it.findings().reachedLate()).isTrue();
        assertThat(it.observedPeriod()).isEqualTo(Period.of(2022));
    }

    @Test
    void anIncrementIsALevel() {
        Target raise = new Target(2025, null, null, null, new java.math.BigDecimal("50"), Comparator.EQ, null, null);
        Assessment it =
                a(Kind.INCREMENT).from(2020, "100").to(raise).saw("2023", "128").at("2023");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("0.933333");
        assertThat(figure(it, Figure.EXPECTED)).isEqualTo("130.0000");
        assertThat(figure(it, Figure.PROJECTION)).isEqualTo("146.6667");
    }
}
