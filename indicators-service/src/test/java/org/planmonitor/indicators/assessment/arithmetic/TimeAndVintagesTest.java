package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;
import static org.planmonitor.indicators.assessment.arithmetic.Given.vintage;

/** What was known when, and how old it is. */
class TimeAndVintagesTest {

    private static Given hundred() {
        return a(Kind.LEVEL).from(2020, "0").to(2025, "100");
    }

    @Test
    void whatIsPublishedLaterIsNotSeen() {
        Given given = hundred()
                .saw(vintage("2022", "40", 1, "2023-02-01T00:00:00Z"))
                .saw(vintage("2022", "50", 2, "2024-02-01T00:00:00Z"))
                .saw(vintage("2023", "10", 1, "2024-02-01T00:00:00Z"));
        Assessment before = given.asOf("2024-01-31T00:00:00Z").at("2023");
        assertThat(before.observedPeriod()).isEqualTo(Period.of(2022));
        assertThat(figure(before, Figure.PROGRESS)).isEqualTo("0.400000");
        assertThat(before.inputs().observations().getFirst().vintage().revision())
                .isEqualTo(1);
        Assessment after = given.asOf("2024-02-01T00:00:00Z").at("2022");
        assertThat(figure(after, Figure.PROGRESS)).isEqualTo("0.500000");
        assertThat(after.inputs().observations().getFirst().vintage().observation())
                .isEqualTo("o-2");
    }

    @Test
    void nothingBeforeTheStartOrAfterThePeriodIsLookedAt() {
        Given given = hundred().saw("2020", "7").saw("2024", "99");
        assertThat(given.at("2023").reason()).isEqualTo(Reason.NO_OBSERVATION);
        assertThat(given.at("2020").reason()).isEqualTo(Reason.NO_OBSERVATION);
        assertThat(given.at("2019").reason()).isEqualTo(Reason.NO_OBSERVATION);
    }

    @ParameterizedTest
    @CsvSource({"2022, false, YELLOW", "2023, true, YELLOW", "2024, true, GREY"})
    void anOldFigureIsJudgedByItsOwnDate(String period, boolean stale, Light light) {
        Assessment it = hundred().saw("2022", "36").at(period);
        assertThat(it.verdict()).isEqualTo(Verdict.BASICALLY_ON_PACE);
        assertThat(it.stale()).isEqualTo(stale);
        assertThat(it.light()).isEqualTo(light);
    }

    @Test
    void aYearlyFigureIsNotOldBeforeTheYearIsOver() {
        assertThat(hundred().saw("2022", "36").at("2023-Q3").stale()).isFalse();
        assertThat(hundred()
                        .published(Frequency.MONTH)
                        .saw("2023-03", "36")
                        .at("2023-06")
                        .light())
                .isEqualTo(Light.GREY);
    }

    @Test
    void withoutTheFinalYearTheLastVerdictIsShown() {
        Assessment it = hundred().saw("2023", "60").saw("2024", "60").at("2025");
        assertThat(it.reason()).isEqualTo(Reason.FINAL_YEAR_MISSING);
        assertThat(it.light()).isEqualTo(Light.GREY);
        assertThat(it.observedPeriod()).isNull();
        assertThat(it.lastKnown())
                .isEqualTo(new LastKnown(Verdict.LAGGING, Light.YELLOW, Period.of(2024), new BigDecimal("0.750000")));
    }

    @Test
    void aHoleBeforeTheEndIsStillTheFinalYear() {
        Assessment it = a(Kind.AVERAGE_GROWTH)
                .to(2025, "8.5")
                .saw("2021", "9.2")
                .saw("2022", "3.3")
                .saw("2024", "1.2")
                .at("2025");
        assertThat(it.reason()).isEqualTo(Reason.FINAL_YEAR_MISSING);
        assertThat(it.lastKnown()).extracting(LastKnown::period).isEqualTo(Period.of(2022));
    }

    @Test
    void aPreliminaryFigureMakesThemProvisional() {
        Observation preliminary = new Observation(
                Period.of(2021), new BigDecimal("8"), ObservationStatus.PRELIMINARY, null, Vintage.GIVEN);
        assertThat(a(Kind.AVERAGE_GROWTH)
                        .to(2025, "8")
                        .saw(preliminary)
                        .saw("2022", "8")
                        .at("2022")
                        .provisional())
                .isTrue();
        assertThat(hundred().saw("2023", "60").at("2023").provisional()).isFalse();
    }

    @Test
    void anAmendedTargetIsInForceFromTheDayItWasKnown() {
        Amendment approval = new Amendment("并人发〔2023〕7号", Instant.parse("2023-03-01T00:00:00Z"));
        Target amended = new Target(2025, new BigDecimal("80"), null, null, null, Comparator.EQ, null, approval);
        Given given = hundred().to(amended).saw("2022", "40");
        assertThat(figure(given.asOf("2023-02-28T00:00:00Z").at("2022"), Figure.PROGRESS))
                .isEqualTo("0.400000");
        Assessment after = given.asOf("2023-03-01T00:00:00Z").at("2022");
        assertThat(figure(after, Figure.PROGRESS)).isEqualTo("0.500000");
        assertThat(after.inputs().target()).extracting(Target::amendment).isEqualTo(approval);
    }

    @Test
    void ofFiguresThatEndTogetherTheYearsIsTaken() {
        assertThat(figure(hundred().saw("2023", "60").saw("2023-12", "20").at("2023"), Figure.PROGRESS))
                .isEqualTo("0.600000");
    }
}
