package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.assessment.arithmetic.Given.a;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

/** What holds for any input. */
class PropertiesTest {

    private static Gen<BigDecimal> decimals() {
        return longs().between(-1_000_000_000_000_000L, 1_000_000_000_000_000L)
                .zip(integers().between(0, 15), BigDecimal::valueOf);
    }

    private static Gen<String> periods() {
        Gen<String> parts = arbitrary().pick("", "-S1", "-S2", "-Q1", "-Q3", "-Q4", "-01", "-06", "-12");
        return integers().between(2018, 2027).zip(parts, (year, part) -> year + part);
    }

    private static Gen<Observation> figures() {
        Gen<Integer> average = arbitrary().pick(0, 0, 0, 2021, 2019);
        return periods()
                .zip(
                        decimals(),
                        average,
                        (period, value, from) -> new Observation(
                                Period.parse(period),
                                value,
                                ObservationStatus.FINAL,
                                from == 0 ? null : from,
                                Vintage.GIVEN));
    }

    private static SeriesInput anything(
            Kind kind, Accumulation accumulation, Comparator comparator, List<Observation> seen, List<BigDecimal> n) {
        Direction direction = n.get(0).signum() < 0 ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
        Target target = new Target(
                2025, n.get(1), n.get(2), n.get(3), kind == Kind.INCREMENT ? n.get(4) : null, comparator, null, null);
        AssignedTask task = new AssignedTask(n.get(5).signum() < 0 ? null : 2022, n.get(1), Comparator.GTE, null, null);
        return new SeriesInput(
                new AssessmentRule(kind, direction, Attribute.BINDING, accumulation, false, Kind.CUMULATIVE_REDUCTION),
                new PlanYears(2021, 2025),
                n.get(4).signum() < 0 ? null : new Baseline(2019, n.get(2)),
                List.of(target),
                seen,
                List.of(),
                List.of(task),
                List.of(),
                seen,
                null,
                Period.of(2023 + Math.abs(n.get(3).signum())),
                null,
                Thresholds.STANDARD);
    }

    @Test
    void anyFiniteInputHasAnAnswer() {
        for (Kind kind : Kind.values()) {
            for (Accumulation accumulation : Accumulation.values()) {
                qt().withExamples(40)
                        .forAll(
                                arbitrary().enumValues(Comparator.class),
                                lists().of(figures()).ofSizeBetween(0, 6),
                                lists().of(decimals()).ofSize(6))
                        .checkAssert((comparator, seen, numbers) -> {
                            SeriesInput input = anything(kind, accumulation, comparator, seen, numbers);
                            for (String period : List.of("2019", "2021", "2023-Q2", "2024", "2025", "2027")) {
                                Assessment it = Assessor.assess(input.at(Period.parse(period)));
                                assertThat(it.verdict().assessable()).isEqualTo(it.reason() == null);
                                assertThat(Assessor.verdict(input.at(Period.parse(period))))
                                        .as("the other methods change nothing")
                                        .usingRecursiveComparison()
                                        .ignoringFields("methods")
                                        .isEqualTo(it);
                                if (!it.verdict().assessable()) {
                                    assertThat(it.light()).isEqualTo(Light.GREY);
                                }
                                assertThat(Collections.disjoint(
                                                it.figures().values().keySet(),
                                                it.figures().absent().keySet()))
                                        .isTrue();
                            }
                        });
            }
        }
    }

    @Test
    void aBetterFigureIsNeverJudgedWorse() {
        qt().forAll(
                        integers().between(-500, 1500),
                        integers().between(0, 500),
                        arbitrary().pick(Kind.LEVEL, Kind.LEVEL_WITH_GROWTH, Kind.HOLD),
                        arbitrary().pick("2022", "2023", "2024-Q2", "2025"))
                .assuming((value, more, kind, period) -> kind != Kind.LEVEL_WITH_GROWTH || value > 0)
                .checkAssert((value, more, kind, period) -> {
                    Given low = a(kind).from(2020, "500").to(2025, "1000").saw(period, value.toString());
                    Given high = a(kind).from(2020, "500").to(2025, "1000").saw(period, Integer.toString(value + more));
                    assertThat(high.at(period).verdict())
                            .isGreaterThanOrEqualTo(low.at(period).verdict());
                });
    }

    @Test
    void upsideDownIsTheSame() {
        qt().forAll(integers().between(-500, 1500), arbitrary().pick("2022", "2023", "2025"))
                .checkAssert((value, period) -> {
                    Assessment up = a(Kind.LEVEL)
                            .from(2020, "100")
                            .to(2025, "900")
                            .saw(period, value.toString())
                            .at(period);
                    Assessment down = a(Kind.LEVEL)
                            .lowerIsBetter()
                            .from(2020, "-100")
                            .to(2025, "-900")
                            .saw(period, Integer.toString(-value))
                            .at(period);
                    assertThat(down.verdict()).isEqualTo(up.verdict());
                    assertThat(down.figures().get(Figure.GAP))
                            .isEqualTo(up.figures().get(Figure.GAP));
                });
    }

    @Test
    void whatIsPublishedAfterwardsChangesNothing() {
        Instant asOf = Instant.parse("2024-06-01T00:00:00Z");
        qt().forAll(
                        lists().of(figures()).ofSizeBetween(0, 5),
                        lists().of(figures()).ofSizeBetween(1, 5))
                .checkAssert((known, later) -> {
                    List<Observation> all = new ArrayList<>(known);
                    later.forEach(it -> all.add(new Observation(
                            it.period(),
                            it.value(),
                            it.status(),
                            it.averageFrom(),
                            new Vintage("later", 9, asOf.plusMillis(1)))));
                    assertThat(judge(all, asOf)).isEqualTo(judge(known, asOf));
                });
    }

    @Test
    void whatIsDecidedAfterwardsChangesNothing() {
        Instant asOf = Instant.parse("2024-06-01T00:00:00Z");
        Gen<SeriesBreak> words = periods()
                .zip(
                        arbitrary().enumValues(BreakStatus.class),
                        arbitrary().enumValues(BreakKind.class),
                        decimals(),
                        (at, status, kind, value) -> new SeriesBreak(
                                Period.parse(at),
                                status,
                                kind,
                                kind == BreakKind.METHOD ? new Baseline(2020, value) : null,
                                value,
                                null));
        qt().forAll(
                        lists().of(figures()).ofSizeBetween(0, 5),
                        lists().of(words).ofSizeBetween(0, 3),
                        lists().of(words).ofSizeBetween(1, 3),
                        decimals())
                .checkAssert((seen, known, later, amended) -> {
                    Given before = a(Kind.LEVEL).from(2020, "10").to(2025, "20");
                    Given after = a(Kind.LEVEL).from(2020, "10").to(2025, "20");
                    seen.forEach(it -> {
                        before.saw(it);
                        after.saw(it);
                    });
                    known.forEach(it -> {
                        before.broken(since(it, asOf));
                        after.broken(since(it, asOf));
                    });
                    later.forEach(it -> after.broken(since(it, asOf.plusNanos(1_000))));
                    after.to(new Target(
                            2025,
                            amended,
                            null,
                            null,
                            null,
                            Comparator.GTE,
                            null,
                            new Amendment("later", asOf.plusNanos(1_000))));
                    assertThat(after.asOf(asOf.toString()).at("2024"))
                            .isEqualTo(before.asOf(asOf.toString()).at("2024"));
                });
    }

    private static SeriesBreak since(SeriesBreak it, Instant known) {
        return new SeriesBreak(it.at(), it.status(), it.kind(), it.revisedBaseline(), it.factor(), known);
    }

    private static Assessment judge(List<Observation> seen, Instant asOf) {
        Given given = a(Kind.LEVEL).from(2020, "10").to(2025, "20");
        seen.forEach(given::saw);
        return given.asOf(asOf.toString()).at("2024");
    }

    @Test
    void constantGrowthIsExactlyOnPace() {
        qt().forAll(integers().between(1, 400), integers().between(1, 4)).checkAssert((tenths, years) -> {
            String rate = BigDecimal.valueOf(tenths, 1).toPlainString();
            Given given = a(Kind.AVERAGE_GROWTH).to(2025, rate);
            for (int year = 1; year <= years; year++) {
                given.saw(Integer.toString(2020 + year), rate);
            }
            Assessment it = given.at(Integer.toString(2020 + years));
            assertThat(it.verdict()).isEqualTo(Verdict.ON_PACE);
        });
    }
}
