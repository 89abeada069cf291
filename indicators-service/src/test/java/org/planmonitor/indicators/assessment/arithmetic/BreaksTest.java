package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.planmonitor.indicators.assessment.arithmetic.Given.figure;

/** Series that do not continue, and starts that are not the printed one. */
class BreaksTest {

    private static Given urbanisation() {
        return a(Kind.LEVEL)
                .from(2019, "85.25")
                .to(2025, "89.5")
                .saw("2021", "89.23")
                .saw("2024", "89.67");
    }

    private static SeriesBreak census(@Nullable Baseline revised, String knownSince) {
        return new SeriesBreak(
                Period.of(2020), BreakStatus.DECLARED, BreakKind.METHOD, revised, null, Instant.parse(knownSince));
    }

    private static final Baseline REVISED = new Baseline(2020, new BigDecimal("89.06"));

    @Test
    void aRevisedBaselineIsTheHeadlineAndBothIncrementsAreShown() {
        Assessment it =
                urbanisation().broken(census(REVISED, "2021-12-31T00:00:00Z")).at("2024");
        assertThat(it.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(it.inputs().start().basis()).isEqualTo(Start.Basis.REVISED);
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.800000");
        BreakReading note = Objects.requireNonNull(it.seriesBreak());
        assertThat(note.targetSetOnOldSeries()).isTrue();
        assertThat(note.plannedIncrement()).isEqualByComparingTo("4.25");
        assertThat(note.realIncrement()).isEqualByComparingTo("0.61");
        assertThat(it.otherReadings())
                .singleElement()
                .satisfies(other -> assertThat(other.start().basis()).isEqualTo(Start.Basis.PRINTED))
                .satisfies(other -> assertThat(other.verdict()).isNull());
    }

    @Test
    void aBreakIsUnknownBeforeItIsKnown() {
        Assessment it = urbanisation()
                .broken(census(REVISED, "2021-12-31T00:00:00Z"))
                .asOf("2021-12-30T00:00:00Z")
                .at("2021");
        assertThat(it.seriesBreak()).isNull();
        assertThat(it.inputs().start().basis()).isEqualTo(Start.Basis.PRINTED);
    }

    @Test
    void aDeclaredBreakWithoutABaselineForbidsAVerdict() {
        Assessment it = urbanisation().broken("2020", BreakStatus.DECLARED).at("2024");
        assertThat(it.reason()).isEqualTo(Reason.SERIES_BREAK);
        assertThat(figure(it, Figure.PROGRESS)).isNotNull();
    }

    @Test
    void aSuspicionHoldsBackAndIsShownGrey() {
        Assessment it = a(Kind.LEVEL)
                .from(2019, "5.4")
                .to(2025, "6")
                .saw("2024", "5.27")
                .broken("2020", BreakStatus.SUSPECTED)
                .at("2024");
        assertThat(it.reason()).isEqualTo(Reason.SERIES_BREAK_SUSPECTED);
        assertThat(it.light()).isEqualTo(Light.GREY);
        assertThat(figure(it, Figure.PROGRESS)).isEqualTo("-0.216667");
    }

    @Test
    void aSuspicionCanBeLifted() {
        SeriesBreak lifted = new SeriesBreak(
                Period.of(2020),
                BreakStatus.NO_BREAK,
                BreakKind.METHOD,
                null,
                null,
                Instant.parse("2024-01-01T00:00:00Z"));
        Given given = a(Kind.LEVEL)
                .from(2020, "5.4")
                .to(2025, "6.0")
                .saw("2023", "5.9")
                .broken("2020", BreakStatus.SUSPECTED)
                .broken(lifted);
        assertThat(given.at("2023").verdict()).isEqualTo(Verdict.AHEAD);
        assertThat(given.asOf("2023-12-31T00:00:00Z").at("2023").reason()).isEqualTo(Reason.SERIES_BREAK_SUSPECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, LEVEL, ",
        "2020, LEVEL, SERIES_BREAK_SUSPECTED",
        "2024, LEVEL, ",
        "2020, AVERAGE_GROWTH, ",
        "2022, AVERAGE_GROWTH, SERIES_BREAK_SUSPECTED"
    })
    void onlyBreaksBetweenTheStartAndTheFigureCount(String at, Kind kind, Reason reason) {
        Given given = a(kind).from(2020, "1").to(2025, "9").yearly("5", "5", "5");
        assertThat(given.broken(at, BreakStatus.SUSPECTED).at("2023").reason()).isEqualTo(reason);
    }

    @Test
    void anotherUnitCannotBeCompared() {
        SeriesBreak unit = new SeriesBreak(Period.of(2022), BreakStatus.DECLARED, BreakKind.UNIT, REVISED, null, null);
        assertThat(urbanisation().broken(unit).at("2024").reason()).isEqualTo(Reason.UNIT_CHANGED);
    }

    private static SeriesBreak tonsToThousands(BreakStatus status, @Nullable String factor) {
        return new SeriesBreak(
                Period.of(2023),
                status,
                BreakKind.UNIT,
                null,
                factor == null ? null : new BigDecimal(factor),
                Instant.parse("2024-02-01T00:00:00Z"));
    }

    private static Given tons() {
        return a(Kind.LEVEL)
                .from(2020, "1000")
                .to(2025, "2000")
                .saw("2022", "1500")
                .saw("2023-06", "1.6")
                .saw("2023", "1.7");
    }

    @Test
    void aNewUnitForbidsAVerdictUntilItsFactorIsDeclared() {
        Given suspected = tons().broken(tonsToThousands(BreakStatus.SUSPECTED, "1000"));
        assertThat(suspected.at("2023").reason()).isEqualTo(Reason.UNIT_CHANGED);
        assertThat(tons().broken(tonsToThousands(BreakStatus.DECLARED, null))
                        .at("2023")
                        .reason())
                .isEqualTo(Reason.UNIT_CHANGED);
        Given declared = tons().broken(tonsToThousands(BreakStatus.DECLARED, "1000"));
        assertThat(declared.at("2023").verdict()).isEqualTo(Verdict.AHEAD);
        assertThat(figure(declared.at("2023"), Figure.PROGRESS)).isEqualTo("0.700000");
        assertThat(figure(declared.at("2023-06"), Figure.PROGRESS)).isEqualTo("0.600000");
        assertThat(figure(declared.at("2022"), Figure.PROGRESS)).isEqualTo("0.500000");
        assertThat(declared.asOf("2024-01-31T00:00:00Z").at("2022").seriesBreak())
                .isNull();
    }

    @Test
    void aLaterFigureOfTheYearBeforeThePlanReplacesAnOlderPrint() {
        Assessment it = a(Kind.LEVEL)
                .from(2019, "24")
                .to(2025, "30")
                .saw("2020", "25")
                .saw("2023", "28")
                .at("2023");
        assertThat(it.inputs().start()).isEqualTo(new Start(2020, new BigDecimal("25"), Start.Basis.WORKING));
        assertThat(figure(it, Figure.PACE_RATIO)).isEqualTo("1.000000");
        assertThat(it.otherReadings()).singleElement().satisfies(printed -> {
            assertThat(printed.figures().get(Figure.PROGRESS)).isEqualByComparingTo("0.666667");
            assertThat(printed.verdict()).isEqualTo(Verdict.ON_PACE);
        });
    }

    @Test
    void anOlderPrintIsReadAgainstThePlansOwnYearsToo() {
        Assessment it =
                a(Kind.LEVEL).from(2019, "24").to(2025, "30").saw("2023", "28").at("2023");
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.666667");
        MethodReading customary = Given.method(it, "simple-time");
        assertThat(customary.figures().get(Figure.ELAPSED)).isEqualByComparingTo("0.6");
        assertThat(customary.ratio()).isEqualByComparingTo("1.111111");
    }
}
