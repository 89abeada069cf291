package org.planmonitor.indicators.assessment.arithmetic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;

/** Steps, floors, comparisons with another series, tasks, directions. */
class KeptTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 1, false, ACHIEVED,       ",
        "2023, 0, false, NOT_ASSESSABLE, STEP_TARGET",
        "2023, 1, true,  NOT_ASSESSABLE, STEP_TARGET",
        "2025, 1, true,  ACHIEVED,       ",
        "2025, 0, false, NOT_ACHIEVED,   "
    })
    void aStepIsAllOrNothing(String period, String value, boolean finalYearOnly, Verdict verdict, Reason reason) {
        Given given = a(Kind.STEP).from(2020, "0").to(2025, "1").saw(period, value);
        Assessment it = (finalYearOnly ? given.finalYearOnly() : given).at(period);
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(it.reason()).isEqualTo(reason);
    }

    @Test
    void aFloorNamesEveryYearThatWasOut() {
        Assessment it = a(Kind.HOLD)
                .lowerIsBetter()
                .to(2025, Comparator.LT, "5.5")
                .yearly("5.2", "5.9", "5.6", "5.1")
                .at("2024");
        assertThat(it.verdict()).isEqualTo(Verdict.HELD);
        assertThat(it.findings().breachedPeriods()).containsExactly(Period.of(2022), Period.of(2023));
    }

    @ParameterizedTest
    @CsvSource({"GT, HELD", "GTE, HELD", "EQ, HELD"})
    void fasterThanTheOther(Comparator comparator, Verdict verdict) {
        Assessment it = a(Kind.RELATIVE)
                .to(2025, comparator, null)
                .yearly("8", "7")
                .against("2021", "9")
                .against("2022", "5")
                .at("2022");
        assertThat(it.verdict()).isEqualTo(verdict);
        assertThat(figure(it, Figure.DIFFERENCE)).isEqualTo("0.5175");
    }

    @Test
    void inStepMayBeALittleBehind() {
        Given given = a(Kind.RELATIVE).to(2025, Comparator.APPROX, null).against("2021", "8");
        assertThat(given.saw("2021", "7.7").at("2021").verdict()).isEqualTo(Verdict.HELD);
        assertThat(a(Kind.RELATIVE)
                        .to(2025, Comparator.APPROX, null)
                        .against("2021", "8")
                        .saw("2021", "7.5")
                        .at("2021")
                        .verdict())
                .isEqualTo(Verdict.BREACHED);
    }

    @Test
    void onlyYearsThatBothHaveAreCompared() {
        Assessment it = a(Kind.RELATIVE)
                .to(2025, Comparator.GTE, null)
                .yearly("8", "1")
                .against("2021", "7")
                .at("2022");
        assertThat(it.observedPeriod()).isEqualTo(Period.of(2021));
        assertThat(it.verdict()).isEqualTo(Verdict.HELD);
        assertThat(a(Kind.RELATIVE)
                        .to(2025, Comparator.GTE, null)
                        .yearly("8")
                        .at("2021")
                        .reason())
                .isEqualTo(Reason.NO_OBSERVATION);
    }

    @Test
    void withoutATaskNothingIsJudged() {
        assertThat(a(Kind.ASSIGNED)
                        .from(2020, "61.2")
                        .saw("2021", "61.4")
                        .at("2021")
                        .reason())
                .isEqualTo(Reason.AWAITING_ASSIGNMENT);
    }

    @Test
    void aTaskOfAYearJudgesThatYear() {
        Given given = a(Kind.ASSIGNED).binding().task(2021, "61").task(2022, "63");
        Assessment it =
                given.saw("2021", "61.4").saw("2022", "62").saw("2023", "64").at("2023");
        assertThat(it.verdict()).isEqualTo(Verdict.BREACHED);
        assertThat(it.observedPeriod()).isEqualTo(Period.of(2022));
        assertThat(it.findings().tasks()).extracting(Findings.TaskResult::held).containsExactly(true, false);
    }

    @Test
    void aTaskForThePlanMakesALevelOrAReduction() {
        Assessment level = a(Kind.ASSIGNED)
                .from(2020, "61.2")
                .task(null, "71.2")
                .saw("2023", "67.2")
                .at("2023");
        assertThat(level.inputs().kind()).isEqualTo(Kind.LEVEL);
        assertThat(level.verdict()).isEqualTo(Verdict.ON_PACE);
        Assessment cut = a(Kind.ASSIGNED)
                .accumulated(Accumulation.PERIOD)
                .becoming(Kind.CUMULATIVE_REDUCTION)
                .task(null, "15")
                .yearly("3.6", "2.9", "3.1")
                .at("2023");
        assertThat(figure(cut, Figure.PACE_RATIO)).isEqualTo("1.000739");
    }

    @Test
    void theProvincesWordIsTheVerdict() {
        Assessment it = a(Kind.ASSIGNED)
                .from(2020, "61.2")
                .task(null, "71.2")
                .saw("2025", "70")
                .judgedAbove(Verdict.ACHIEVED)
                .at("2025");
        assertThat(it.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(it.official()).extracting(OfficialReading::forecast).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void aDirectionIsNeverJudged() {
        Assessment it = a(Kind.DIRECTIONAL)
                .to(2025, Comparator.TOWARD, "10000")
                .saw("2023", "5573")
                .at("2023");
        assertThat(it.reason()).isEqualTo(Reason.DIRECTIONAL);
        assertThat(figure(it, Figure.DISTANCE)).isEqualTo("4427.0000");
    }
}
