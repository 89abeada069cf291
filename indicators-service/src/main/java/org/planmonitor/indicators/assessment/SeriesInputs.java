package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Amendment;
import org.planmonitor.indicators.assessment.arithmetic.Baseline;
import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PlanYears;
import org.planmonitor.indicators.assessment.arithmetic.SeriesBreak;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.assessment.arithmetic.Target;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.indicators.plan.TargetVersion;

/**
 * Definitions and figures of a plan, as of one instant, in the form the arithmetic takes.
 *
 * <p>A component that reads another's series reads its baseline and breaks too where it has none of its own, all
 * converted by the factor; what it promises stays in its own unit.
 */
record SeriesInputs(PlanDefinition plan, PlanFigures figures, String region, Instant asOf, SupposedTargets supposed) {

    SeriesInputs(PlanDefinition plan, PlanFigures figures, String region, Instant asOf) {
        this(plan, figures, region, asOf, SupposedTargets.NONE);
    }

    /** The same with only those figures that their publisher calls final. */
    SeriesInputs verified() {
        return new SeriesInputs(plan, figures.verified(), region, asOf, supposed);
    }

    SeriesInput of(Subject subject, ComponentDefinition component, Period period) {
        RuleDefinition rule = component.rule();
        Source source = source(subject, component);
        boolean whole = region.equals(plan.plan().region());
        return new SeriesInput(
                rule.rule(),
                new PlanYears(
                        plan.plan().period().startYear(), plan.plan().period().endYear()),
                whole ? source.baseline() : null,
                whole ? targets(subject, component, source.factor()) : List.of(),
                source.observations(),
                source.breaks(),
                whole ? Assigned.tasks(plan, subject, component) : List.of(),
                whole ? Assigned.results(plan, subject, component) : List.of(),
                reference(rule),
                frequency(subject),
                period,
                asOf,
                plan.plan().thresholds());
    }

    private record Source(
            List<Observation> observations,
            List<SeriesBreak> breaks,
            @Nullable Baseline baseline,
            BigDecimal factor) {}

    private Source source(Subject subject, ComponentDefinition component) {
        RuleDefinition.SameSeries same = component.rule().sameSeriesAs();
        if (same == null) {
            return own(subject.ref(), component);
        }
        SubjectRef ref = new SubjectRef(SubjectType.INDICATOR, same.indicator());
        Optional<ComponentDefinition> read =
                plan.indicator(same.indicator()).flatMap(it -> it.component(same.component()));
        if (read.isEmpty()) {
            // Not visible to this reader: then the series is not known to them either.
            return new Source(List.of(), List.of(), baseline(component), same.factor());
        }
        Source theirs = own(ref, read.get());
        Baseline printed = baseline(component);
        return new Source(
                theirs.observations().stream()
                        .map(it -> it.times(same.factor()))
                        .toList(),
                theirs.breaks().stream().map(it -> converted(it, same.factor())).toList(),
                printed != null ? printed : converted(theirs.baseline(), same.factor()),
                same.factor());
    }

    private Source own(SubjectRef subject, ComponentDefinition component) {
        return new Source(
                figures.of(key(subject, component.code(), component.rule().accumulation())),
                plan.breaksOf(subject, component.code()).stream()
                        .map(SeriesInputs::seriesBreak)
                        .toList(),
                baseline(component),
                BigDecimal.ONE);
    }

    private SeriesKey key(SubjectRef subject, String component, Accumulation accumulation) {
        return new SeriesKey(subject, component, region, accumulation, false);
    }

    private List<Observation> reference(RuleDefinition rule) {
        RuleDefinition.SeriesReference other = rule.reference();
        if (other == null) {
            return List.of();
        }
        return plan.indicator(other.indicator())
                .flatMap(it -> it.component(other.component()))
                .map(it -> figures.of(key(
                        new SubjectRef(SubjectType.INDICATOR, other.indicator()),
                        it.code(),
                        it.rule().accumulation())))
                .orElse(List.of());
    }

    private @Nullable Baseline baseline(ComponentDefinition component) {
        return component
                .baseline(asOf)
                .map(it -> new Baseline(it.year(), it.value()))
                .orElse(null);
    }

    private List<Target> targets(Subject subject, ComponentDefinition component, BigDecimal factor) {
        Optional<TargetVersion> inForce =
                supposed.of(subject.ref(), component.code()).or(() -> component.target(asOf));
        return inForce.flatMap(it -> target(it, component.rule().kind(), factor)).stream()
                .toList();
    }

    private static Optional<Target> target(TargetVersion it, Kind kind, BigDecimal factor) {
        boolean number = it.value() != null || it.min() != null || it.delta() != null;
        if (!number && kind != Kind.RELATIVE) {
            return Optional.empty();
        }
        Comparator comparator = it.comparator() == null
                ? Comparator.EQ
                : Comparator.of(it.comparator()).orElse(Comparator.EQ);
        TargetVersion.Amendment amendment = it.amendment();
        return Optional.of(new Target(
                it.year(),
                it.value(),
                it.min(),
                it.max(),
                it.delta(),
                comparator,
                decimals(it, factor),
                amendment == null ? null : new Amendment(amendment.number(), it.knownFrom())));
    }

    /** A series converted to a larger unit is compared at the precision of the unit it is published in. */
    private static @Nullable Integer decimals(TargetVersion it, BigDecimal factor) {
        BigDecimal value = it.value();
        int digits = factor.stripTrailingZeros().scale();
        return value == null || digits <= 0 ? null : Math.max(value.scale(), digits);
    }

    private static SeriesBreak seriesBreak(BreakDefinition it) {
        BreakDefinition.RevisedBaseline revised = it.revisedBaseline();
        return new SeriesBreak(
                Period.parse(it.at()),
                it.status(),
                it.kind(),
                revised == null ? null : new Baseline(revised.year(), revised.value()),
                it.factor(),
                it.knownSince());
    }

    private static SeriesBreak converted(SeriesBreak it, BigDecimal factor) {
        return new SeriesBreak(
                it.at(), it.status(), it.kind(), converted(it.revisedBaseline(), factor), it.factor(), it.knownSince());
    }

    private static @Nullable Baseline converted(@Nullable Baseline it, BigDecimal factor) {
        if (it == null) {
            return null;
        }
        return new Baseline(it.year(), it.value() == null ? null : it.value().multiply(factor));
    }

    private static Frequency frequency(Subject subject) {
        return switch (subject) {
            case IndicatorDefinition it -> it.frequency();
            case CommitmentDefinition it -> it.frequency();
        };
    }
}
