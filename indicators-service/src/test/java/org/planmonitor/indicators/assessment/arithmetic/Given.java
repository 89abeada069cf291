package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A small language for the tests of the arithmetic: the usual plan of five years, and what differs from it. */
final class Given {
    private Kind kind = Kind.LEVEL;
    private Direction direction = Direction.HIGHER_IS_BETTER;
    private Attribute attribute = Attribute.EXPECTED;
    private Accumulation accumulation = Accumulation.STOCK;
    private boolean finalYearOnly;
    private @Nullable Kind taskKind;
    private @Nullable Baseline baseline;
    private final List<Target> targets = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Observation> reference = new ArrayList<>();
    private final List<SeriesBreak> breaks = new ArrayList<>();
    private final List<AssignedTask> tasks = new ArrayList<>();
    private final List<OfficialResult> results = new ArrayList<>();
    private @Nullable Frequency frequency;
    private String period = "2023";
    private @Nullable Instant asOf;

    static Given a(Kind kind) {
        Given it = new Given();
        it.kind = kind;
        it.accumulation = switch (kind) {
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, RELATIVE -> Accumulation.PERIOD;
            case CUMULATIVE_TOTAL, RANGE -> Accumulation.PLAN_TO_DATE;
            default -> Accumulation.STOCK;
        };
        return it;
    }

    Given lowerIsBetter() {
        direction = Direction.LOWER_IS_BETTER;
        return this;
    }

    Given binding() {
        attribute = Attribute.BINDING;
        return this;
    }

    Given accumulated(Accumulation other) {
        accumulation = other;
        return this;
    }

    Given finalYearOnly() {
        finalYearOnly = true;
        return this;
    }

    Given becoming(Kind kind) {
        taskKind = kind;
        return this;
    }

    Given from(int year, @Nullable String value) {
        baseline = new Baseline(year, value == null ? null : new BigDecimal(value));
        return this;
    }

    Given to(int year, String value) {
        return to(year, Comparator.EQ, value);
    }

    Given to(int year, Comparator comparator, @Nullable String value) {
        targets.add(Target.of(year, comparator, value == null ? null : new BigDecimal(value)));
        return this;
    }

    Given to(Target target) {
        targets.add(target);
        return this;
    }

    Given saw(String period, String value) {
        observations.add(Observation.of(Period.parse(period), new BigDecimal(value)));
        return this;
    }

    Given saw(Observation observation) {
        observations.add(observation);
        return this;
    }

    Given yearly(String... values) {
        for (int i = 0; i < values.length; i++) {
            saw(Integer.toString(2021 + i), values[i]);
        }
        return this;
    }

    Given against(String period, String value) {
        reference.add(Observation.of(Period.parse(period), new BigDecimal(value)));
        return this;
    }

    Given broken(SeriesBreak it) {
        breaks.add(it);
        return this;
    }

    Given broken(String at, BreakStatus status) {
        return broken(new SeriesBreak(Period.parse(at), status, BreakKind.METHOD, null, null, null));
    }

    Given task(@Nullable Integer year, String value) {
        tasks.add(new AssignedTask(year, new BigDecimal(value), Comparator.EQ, null, null));
        return this;
    }

    Given judgedAbove(Verdict verdict) {
        results.add(new OfficialResult(null, verdict, "晋政考〔2026〕1号", null));
        return this;
    }

    Given published(Frequency other) {
        frequency = other;
        return this;
    }

    Given asOf(String instant) {
        asOf = Instant.parse(instant);
        return this;
    }

    SeriesInput input() {
        return new SeriesInput(
                new AssessmentRule(kind, direction, attribute, accumulation, finalYearOnly, taskKind),
                new PlanYears(2021, 2025),
                baseline,
                targets,
                observations,
                breaks,
                tasks,
                results,
                reference,
                frequency,
                Period.parse(period),
                asOf,
                Thresholds.STANDARD);
    }

    Assessment at(String assessed) {
        period = assessed;
        return Assessor.assess(input());
    }

    static Observation vintage(String period, String value, int revision, String publishedAt) {
        return new Observation(
                Period.parse(period),
                new BigDecimal(value),
                ObservationStatus.FINAL,
                null,
                new Vintage("o-" + revision, revision, Instant.parse(publishedAt)));
    }

    static @Nullable String figure(Assessment it, Figure figure) {
        BigDecimal value = it.figures().get(figure);
        return value == null ? null : value.toPlainString();
    }

    static MethodReading method(Assessment it, String id) {
        return it.methods().stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
