package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;

/** Reductions over the plan, totals and ranges. */
class ReductionAndTotalTest {

    @Test
    void aMissedYearIsNoBreach() {
        Assessment it = a(Kind.CUMULATIVE_REDUCTION)
                .to(2025, "15.0")
                .yearly("9", "-2", "8")
                .at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.AHEAD);
    }

    @Test
    void aReductionMadeIsMade() {
        assertThat(a(Kind.CUMULATIVE_REDUCTION)
                        .to(2025, "15")
                        .yearly("9", "8")
                        .at("2022")
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void aHoleInReductionsIsNamed() {
        Assessment it = a(Kind.CUMULATIVE_REDUCTION)
                .to(2025, "15")
                .saw("2021", "3")
                .saw("2023", "3")
                .at("2023");
        assertThat(it.reason()).isEqualTo(Reason.MISSING_PERIOD);
        assertThat(figure(it, Figure.KNOWN_PRODUCT)).isEqualTo("0.940900");
    }

    @ParameterizedTest
    @CsvSource({
        // promised, cut of 2021, verdict, reason
        "100, 50,  NOT_ASSESSABLE, SIGN_CHANGE",
        "120, 50,  NOT_ASSESSABLE, SIGN_CHANGE",
        "100, 100, ACHIEVED,       ",
        "15,  101, NOT_ASSESSABLE, SIGN_CHANGE",
        "0,   1,   HELD,           ",
        "-5,  -9,  BREACHED,       "
    })
    void theEdgesOfReduction(String promised, String cut, Verdict verdict, Reason reason) {
        Assessment it =
                a(Kind.CUMULATIVE_REDUCTION).to(2025, promised).yearly(cut).at("2021");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.reason()).isEqualTo(reason);
        assertThat(it.figures().get(Figure.PROGRESS)).isNull();
    }

    @Test
    void aRunningTotal() {
        Assessment it =
                a(Kind.CUMULATIVE_TOTAL).to(2025, "100").saw("2023", "54").at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.BASICALLY_ON_PACE);
        assertThat(figure(it, Figure.EXPECTED)).isEqualTo("60.0000");
        assertThat(figure(it, Figure.NEEDED_PER_YEAR)).isEqualTo("23.0000");
        assertThat(figure(it, Figure.PROJECTION)).isEqualTo("90.0000");
    }

    @Test
    void flowsAreAddedUpAndAYearIsNotCountedBesideItsQuarters() {
        Assessment it = a(Kind.CUMULATIVE_TOTAL)
                .accumulated(Accumulation.PERIOD)
                .to(2025, "100")
                .saw("2021", "20")
                .saw("2022-Q1", "5")
                .saw("2022-S1", "10")
                .saw("2022-Q3", "5")
                .saw("2022-10", "5")
                .at("2022");
        assertThat(figure(it, Figure.CUMULATIVE)).isEqualTo("40.0000");
        assertThat(it.observedPeriod()).isEqualTo(Period.parse("2022-10"));
    }

    @ParameterizedTest
    @CsvSource({"30, NOT_ASSESSABLE, MISSING_PERIOD", "80, ACHIEVED, "})
    void aSumWithAHole(String last, Verdict verdict, Reason reason) {
        Assessment it = a(Kind.CUMULATIVE_TOTAL)
                .accumulated(Accumulation.PERIOD)
                .to(2025, "100")
                .saw("2021", "20")
                .saw("2023", last)
                .at("2023");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.reason()).isEqualTo(reason);
        assertThat(it.findings().missingPeriods()).containsExactly(Period.of(2022));
    }

    @Test
    void totalsOfTheYearToDateAreAddedUpByYears() {
        Assessment it = a(Kind.CUMULATIVE_TOTAL)
                .accumulated(Accumulation.YEAR_TO_DATE)
                .to(2025, "100")
                .saw("2021-12", "20")
                .saw("2022-06", "9")
                .saw("2022-09", "15")
                .at("2022-09");
        assertThat(figure(it, Figure.CUMULATIVE)).isEqualTo("35.0000");
    }

    @Test
    void aCeilingForATotalIsKeptOrNot() {
        Given given = a(Kind.CUMULATIVE_TOTAL).lowerIsBetter().to(2025, Comparator.LTE, "100");
        assertThat(given.saw("2023", "80").at("2023").verdict()).isEqualTo(Verdict.HELD);
        assertThat(given.saw("2024", "101").at("2024").verdict()).isEqualTo(Verdict.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({"2, ACHIEVED, false", "3, ACHIEVED, false", "4, ACHIEVED, true", "1, LAGGING, false"})
    void aRangeIsReachedFromItsMinimum(String value, Verdict verdict, boolean above) {
        Assessment it = a(Kind.RANGE)
                .to(Target.range(2025, new BigDecimal("2"), new BigDecimal("3")))
                .saw("2023", value)
                .at("2023");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.findings().aboveRange()).isEqualTo(above);
    }
}
