package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

/** One year against its own plan: months and quarters. */
class WithinYearTest {

    private final List<Observation> toDate = new ArrayList<>();
    private final List<Observation> flows = new ArrayList<>();
    private final List<Observation> sincePlan = new ArrayList<>();
    private final List<Observation> totals = new ArrayList<>();
    private final List<Observation> forecasts = new ArrayList<>();

    private static Observation of(String period, String value) {
        return Observation.of(Period.parse(period), new BigDecimal(value));
    }

    private WithinYear read(Kind kind, Accumulation accumulation, String period, @Nullable String planned) {
        AssessmentRule rule = AssessmentRule.of(kind, Direction.HIGHER_IS_BETTER, Attribute.EXPECTED, accumulation);
        return WithinYear.of(new WithinYearInput(
                rule,
                Period.parse(period),
                planned == null ? null : new BigDecimal(planned),
                toDate,
                flows,
                sincePlan,
                totals,
                forecasts,
                null));
    }

    private WithinYear growth(String period) {
        return read(Kind.AVERAGE_GROWTH, Accumulation.PERIOD, period, "6.5");
    }

    private WithinYear total(String period) {
        return read(Kind.CUMULATIVE_TOTAL, Accumulation.PERIOD, period, "240");
    }

    private static @Nullable String figure(WithinYear it, Figure figure) {
        BigDecimal value = it.figures().get(figure);
        return value == null ? null : value.toPlainString();
    }

    @Test
    void aRateIsHeldAgainstTheYearsOwnInPointsAndTheRestIsComputed() {
        toDate.add(of("2023-Q2", "5.1"));
        totals.addAll(List.of(of("2022-Q2", "2500"), of("2022", "5500"), of("2023-Q2", "2627.5")));

        WithinYear it = growth("2023-08");

        assertThat(it.observedPeriod()).isEqualTo(Period.parse("2023-Q2"));
        assertThat(it.months()).isEqualTo(6);
        assertThat(figure(it, Figure.ELAPSED)).isEqualTo("0.500000");
        assertThat(figure(it, Figure.DIFFERENCE)).isEqualTo("-1.4000");
        // (1.065 · 5500 − 2627.5) / (5500 − 2500) − 1
        assertThat(figure(it, Figure.NEEDED_RATE)).isEqualTo("7.6667");
        assertThat(it.figures().absent()).containsEntry(Figure.DONE, Absence.NOT_DEFINED_FOR_KIND);
    }

    @Test
    void withoutTotalsOnlyTheRestIsUnknown() {
        toDate.add(of("2023-09", "6.0"));
        WithinYear it = growth("2023-09");
        assertThat(figure(it, Figure.DIFFERENCE)).isEqualTo("-0.5000");
        assertThat(it.figures().absent()).containsEntry(Figure.NEEDED_RATE, Absence.NO_OBSERVATION);
    }

    @Test
    void aYearThatIsOverNeedsNothingMore() {
        flows.add(of("2023", "6.8"));
        totals.addAll(List.of(of("2022", "5500"), of("2023", "5874")));
        WithinYear it = growth("2023");
        assertThat(figure(it, Figure.DIFFERENCE)).isEqualTo("0.3000");
        assertThat(it.figures().absent()).containsEntry(Figure.NEEDED_RATE, Absence.NO_TIME_LEFT);
    }

    @Test
    void aRateOfOneMonthIsNoRateToDate() {
        flows.add(of("2023-06", "9.9"));
        assertThat(growth("2023-06").figures().absent()).containsEntry(Figure.DIFFERENCE, Absence.NO_OBSERVATION);
    }

    @Test
    void withoutAPlanOfTheYearNothingIsCompared() {
        toDate.add(of("2023-Q1", "5.1"));
        WithinYear it = read(Kind.AVERAGE_GROWTH, Accumulation.PERIOD, "2023-Q1", null);
        assertThat(it.toDate()).isEqualByComparingTo("5.1");
        assertThat(it.figures().absent()).containsEntry(Figure.DIFFERENCE, Absence.NO_YEARLY_PLAN);
    }

    @Test
    void aTotalIsHeldAgainstTheMonthsGone() {
        toDate.add(of("2023-09", "190"));
        WithinYear it = total("2023-10");
        assertThat(figure(it, Figure.DONE)).isEqualTo("0.791667");
        assertThat(figure(it, Figure.LEAD)).isEqualTo("0.041667");
        assertThat(it.figures().absent()).containsEntry(Figure.DIFFERENCE, Absence.NOT_DEFINED_FOR_KIND);
    }

    @Test
    void januaryComesTogetherWithFebruary() {
        assertThat(total("2023-01").observedPeriod()).isNull();
        flows.addAll(List.of(of("2023-02", "40"), of("2023-03", "20")));
        WithinYear it = total("2023-03");
        assertThat(it.toDate()).isEqualByComparingTo("60");
        assertThat(figure(it, Figure.LEAD)).isEqualTo("0.000000");
        assertThat(it.missing()).isEmpty();
        flows.add(of("2023-01", "19"));
        assertThat(total("2023-03").toDate()).isEqualByComparingTo("79");
        assertThat(total("2023-01").observedPeriod()).isNull();
    }

    @Test
    void anyOtherHoleIsOne() {
        flows.addAll(List.of(of("2023-02", "40"), of("2023-04", "20")));
        WithinYear it = total("2023-04");
        assertThat(it.missing()).containsExactly(Period.parse("2023-03"));
        assertThat(it.figures().absent()).containsEntry(Figure.DONE, Absence.MISSING_PERIOD);
    }

    @ParameterizedTest
    @CsvSource({"2022, 100", "2022-12, 100"})
    void aTotalSinceThePlanIsReadAsThatOfTheYear(String end, String value) {
        sincePlan.addAll(List.of(of(end, value), of("2023-06", "220")));
        WithinYear it = read(Kind.CUMULATIVE_TOTAL, Accumulation.PLAN_TO_DATE, "2023-06", "240");
        assertThat(it.toDate()).isEqualByComparingTo("120");
        assertThat(figure(it, Figure.LEAD)).isEqualTo("0.000000");
    }

    @Test
    void aForecastStandsBesideAndEntersNothing() {
        toDate.add(of("2023-Q3", "5.0"));
        WithinYear without = growth("2023-Q3");
        forecasts.addAll(List.of(of("2023", "5.5"), of("2023-Q3", "9.9")));
        WithinYear with = growth("2023-Q3");
        assertThat(with.forecast()).isEqualTo(of("2023", "5.5"));
        assertThat(with.figures()).isEqualTo(without.figures());
        assertThat(with.toDate()).isEqualTo(without.toDate());
    }

    @Test
    void aStockHasNoYearToBeDone() {
        WithinYear it = read(Kind.LEVEL, Accumulation.STOCK, "2023-06", "5");
        assertThat(it.figures().absent().values()).containsOnly(Absence.NOT_DEFINED_FOR_KIND);
    }

    @Test
    void whatIsPublishedLaterIsNotSeen() {
        toDate.add(Given.vintage("2023-Q2", "5.1", 1, "2023-07-18T00:00:00Z"));
        toDate.add(Given.vintage("2023-Q2", "4.9", 2, "2023-10-18T00:00:00Z"));
        AssessmentRule rule = AssessmentRule.of(
                Kind.AVERAGE_GROWTH, Direction.HIGHER_IS_BETTER, Attribute.EXPECTED, Accumulation.PERIOD);
        WithinYear it = WithinYear.of(new WithinYearInput(
                rule,
                Period.parse("2023-Q2"),
                new BigDecimal("6.5"),
                toDate,
                flows,
                sincePlan,
                totals,
                forecasts,
                Instant.parse("2023-08-01T00:00:00Z")));
        assertThat(it.toDate()).isEqualByComparingTo("5.1");
    }

    @Test
    void aSumOverTheWholePlanTakesFebruaryForBothMonthsToo() {
        Given given = Given.a(Kind.CUMULATIVE_TOTAL)
                .accumulated(Accumulation.PERIOD)
                .to(2025, "100")
                .saw("2021", "10")
                .saw("2022-02", "4")
                .saw("2022-03", "2");
        assertThat(Given.figure(given.at("2022-03"), Figure.CUMULATIVE)).isEqualTo("16.0000");
        assertThat(given.at("2022-03").findings().missingPeriods()).isEmpty();
    }

    @Test
    void anyFiniteInputHasAnAnswer() {
        Gen<Observation> figures = arbitrary()
                .pick(
                        "2022", "2022-02", "2022-Q2", "2022-12", "2023-01", "2023-02", "2023-05", "2023-Q2", "2023-S1",
                        "2023")
                .zip(integers().between(-1000, 1000), (period, value) -> of(period, value.toString()));
        qt().forAll(
                        arbitrary().enumValues(Kind.class),
                        arbitrary().enumValues(Accumulation.class),
                        lists().of(figures).ofSizeBetween(0, 6),
                        integers().between(-100, 100))
                .checkAssert((kind, accumulation, seen, planned) -> {
                    for (List<Observation> series : List.of(toDate, flows, sincePlan, totals, forecasts)) {
                        series.clear();
                        series.addAll(seen);
                    }
                    for (String period : List.of("2023-01", "2023-05", "2023-Q2", "2023")) {
                        WithinYear it = read(kind, accumulation, period, planned.toString());
                        assertThat(it.figures().values().keySet())
                                .doesNotContainAnyElementsOf(
                                        it.figures().absent().keySet());
                        assertThat(it.months()).isBetween(0, 12).isNotEqualTo(1);
                    }
                });
    }
}
