package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;
import static org.planmonitor.indicators.assessment.arithmetic.Given.method;

/** The published vectors, to the last digit. */
class VectorsTest {

    private static Given levelUp() {
        return a(Kind.LEVEL).from(2020, "100").to(2025, "150").saw("2023", "128");
    }

    @Test
    void levelUpExpected() {
        Assessment it = levelUp().at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.BASICALLY_ON_PACE);
        assertThat(it.light()).isEqualTo(Light.YELLOW);
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("0.560000");
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.600000");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("0.933333");
        assertThat(figure(it, Figure.EXPECTED)).isEqualTo("130.0000");
        assertThat(figure(it, Figure.GAP)).isEqualTo("-2.0000");
        assertThat(figure(it, Figure.NEEDED_PER_YEAR)).isEqualTo("11.0000");
        assertThat(figure(it, Figure.PROJECTION)).isEqualTo("146.6667");
    }

    @Test
    void levelUpBinding() {
        Assessment it = levelUp().binding().at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.light()).isEqualTo(Light.RED);
    }

    @Test
    void levelUpByTheMethodsOfOthers() {
        Assessment it = levelUp().at("2023");
        assertThat(method(it, "linear").ratio()).isEqualTo(new BigDecimal("0.933333"));
        assertThat(method(it, "eurostat-cagr").ratio()).isEqualTo(new BigDecimal("1.015334"));
        assertThat(method(it, "eurostat-cagr").classification()).isEqualTo("ON_TRACK");
        assertThat(method(it, "un-2023").ratio()).isEqualTo(new BigDecimal("1.017959"));
        assertThat(method(it, "un-2023").classification()).isEqualTo("ON_TRACK");
        assertThat(method(it, "escap-current-status").value()).isEqualTo(new BigDecimal("5.600000"));
    }

    @Test
    void levelDown() {
        Assessment it = a(Kind.LEVEL)
                .lowerIsBetter()
                .from(2020, "42")
                .to(2025, "33")
                .saw("2023", "36")
                .at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.AHEAD);
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("0.666667");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("1.111111");
        assertThat(method(it, "escap-current-status").value()).isEqualTo(new BigDecimal("6.666667"));
    }

    @Test
    void averageGrowth() {
        Assessment it =
                a(Kind.AVERAGE_GROWTH).to(2025, "7").yearly("8.0", "6.5", "5.4").at("2023");
        assertThat(figure(it, Figure.ACHIEVED_AVERAGE)).isEqualTo("6.6280");
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("0.569117");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("0.948528");
        assertThat(figure(it, Figure.NEEDED_AVERAGE)).isEqualTo("7.5604");
        assertThat(it.verdict()).isEqualTo(Verdict.BASICALLY_ON_PACE);
    }

    @Test
    void cumulativeCut() {
        Assessment it = a(Kind.CUMULATIVE_REDUCTION)
                .to(2025, "15")
                .yearly("3.6", "2.9", "3.1")
                .at("2023");
        assertThat(figure(it, Figure.CUMULATIVE)).isEqualTo("9.2973");
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("0.600444");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("1.000739");
        assertThat(figure(it, Figure.NEEDED_PER_YEAR)).isEqualTo("3.1946");
        assertThat(it.verdict()).isEqualTo(Verdict.ON_PACE);
    }

    @Test
    void statisticsOfficesExample() {
        Assessment it = a(Kind.CUMULATIVE_REDUCTION)
                .to(2025, "17")
                .yearly("-1.51", "2.20", "4.18")
                .at("2023");
        assertThat(figure(it, Figure.CUMULATIVE)).isEqualTo("4.8730");
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("0.268112");
        assertThat(figure(it, Figure.STILL_NEEDED)).isEqualTo("12.7482");
        assertThat(figure(it, Figure.NEEDED_PER_YEAR)).isEqualTo("6.5913");
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(it.light()).isEqualTo(Light.RED);
    }

    @Test
    void urbanIncome() {
        Assessment it = a(Kind.LEVEL_WITH_GROWTH)
                .from(2020, "38329")
                .to(2025, "56318")
                .saw("2023", "50000")
                .at("2023");
        assertThat(figure(it, Figure.EXPECTED)).isEqualTo("48283.5651");
        assertThat(method(it, "linear").figures().get(Figure.EXPECTED)).isEqualTo(new BigDecimal("49122.4000"));
        assertThat(it.verdict()).isEqualTo(Verdict.AHEAD);
    }
}
