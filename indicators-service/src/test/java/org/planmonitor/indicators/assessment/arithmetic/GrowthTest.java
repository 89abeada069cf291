package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;

/** Averages of growth, and levels on a path of growth. */
class GrowthTest {

    private static Given nine() {
        return a(Kind.AVERAGE_GROWTH).to(2025, Comparator.GTE, "9");
    }

    @Test
    void exactlyTheRateIsExactlyOnPace() {
        Assessment it = nine().yearly("9", "9", "9").at("2023");
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("1.000000");
        assertThat(it.verdict()).isEqualTo(Verdict.ON_PACE);
    }

    @ParameterizedTest
    @CsvSource({
        "9, GTE, ACHIEVED",
        "9, GT, BASICALLY_ACHIEVED",
        "8.9999, GTE, BASICALLY_ACHIEVED",
        "8, GTE, NOT_ACHIEVED"
    })
    void theLastYearDecides(String rate, Comparator comparator, Verdict verdict) {
        Assessment it = a(Kind.AVERAGE_GROWTH)
                .to(2025, comparator, "9")
                .yearly(rate, rate, rate, rate, rate)
                .at("2025");
        assertThat(it.verdict()).isEqualTo(verdict);
    }

    @Test
    void anAverageCanStillBeLost() {
        assertThat(nine().yearly("60", "10", "10").at("2023").verdict()).isEqualTo(Verdict.AHEAD);
    }

    @Test
    void anInnerHoleIsNamed() {
        Assessment it =
                nine().saw("2021", "9.2").saw("2022", "3.3").saw("2024", "1.2").at("2024");
        assertThat(it.reason()).isEqualTo(Reason.MISSING_PERIOD);
        assertThat(it.findings().missingPeriods()).containsExactly(Period.of(2023));
        assertThat(figure(it, Figure.KNOWN_PRODUCT)).isEqualTo("1.141572");
        assertThat(it.light()).isEqualTo(Light.GREY);
    }

    @Test
    void atTheEndOfTheSeriesTheLastCompleteYearIsJudged() {
        Assessment it = nine().yearly("9.2", "3.3").at("2023");
        assertThat(it.observedPeriod()).isEqualTo(Period.of(2022));
        assertThat(it.stale()).isTrue();
        assertThat(it.verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.400000");
    }

    @Test
    void anOfficialAverageCountsAsItsYears() {
        Observation average =
                new Observation(Period.of(2022), new BigDecimal("6"), ObservationStatus.FINAL, 2021, Vintage.GIVEN);
        Assessment it = nine().saw(average).saw("2023", "9").at("2023");
        assertThat(it.findings().missingPeriods()).isEmpty();
        assertThat(figure(it, Figure.ACHIEVED_AVERAGE)).isEqualTo("6.9907");
    }

    @Test
    void knownYearsAreTakenBeforeTheirAverage() {
        Observation average =
                new Observation(Period.of(2022), new BigDecimal("50"), ObservationStatus.FINAL, 2021, Vintage.GIVEN);
        assertThat(figure(nine().yearly("9", "9").saw(average).at("2022"), Figure.ACHIEVED_AVERAGE))
                .isEqualTo("9.0000");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, HELD", "0, -1, BREACHED", "-2, -1, HELD", "-2, -3, BREACHED"})
    void anAverageThatStandingStillSatisfiesIsKeptOrNot(String target, String rate, Verdict verdict) {
        Assessment it =
                a(Kind.AVERAGE_GROWTH).to(2025, target).yearly(rate, rate).at("2022");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.figures().absent()).containsEntry(Figure.PROGRESS, Absence.NO_DISTANCE);
    }

    @ParameterizedTest
    @CsvSource({"-100", "-150"})
    void losingEverythingIsNoGrowth(String rate) {
        Assessment it = nine().yearly("5", rate).at("2022");
        assertThat(it.reason()).isEqualTo(Reason.SIGN_CHANGE);
    }

    @Test
    void monthsAreNoYears() {
        assertThat(nine().saw("2023-06", "9").at("2023").reason()).isEqualTo(Reason.NO_OBSERVATION);
    }

    @ParameterizedTest
    @CsvSource({"-100, 150, 120", "100, 150, -5", "100, -150, 120", "0, 150, 120", "100, 150, 0"})
    void aPathAcrossZeroDoesNotExist(String baseline, String target, String value) {
        Assessment it = a(Kind.LEVEL_WITH_GROWTH)
                .from(2020, baseline)
                .to(2025, "150")
                .to(2025, target)
                .saw("2023", value)
                .at("2023");
        boolean satisfied = new BigDecimal(baseline).compareTo(new BigDecimal(target)) >= 0;
        assertThat(it.reason()).isEqualTo(satisfied ? null : Reason.SIGN_CHANGE);
    }

    @Test
    void anAverageStandsBesideALevel() {
        Assessment it = a(Kind.LEVEL_WITH_GROWTH)
                .from(2020, "100")
                .to(2025, "161.051")
                .saw("2022", "121")
                .at("2022");
        assertThat(figure(it, Figure.ACHIEVED_AVERAGE)).isEqualTo("10.0000");
        assertThat(figure(it, Figure.NEEDED_AVERAGE)).isEqualTo("10.0000");
        assertThat(figure(it, Figure.PROJECTION)).isEqualTo("161.0510");
        assertThat(it.verdict()).isEqualTo(Verdict.ON_PACE);
        assertThat(Given.method(it, "linear").classification()).isEqualTo("LAGGING");
    }
}
