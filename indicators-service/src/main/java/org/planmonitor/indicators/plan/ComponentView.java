package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.kit.text.Text;

/** A component as it is answered: with the baseline and the target in force at an instant. */
public record ComponentView(
        String code,
        Text name,
        @Nullable BaselineView baseline,
        @Nullable TargetView target,
        TargetVersion.@Nullable AnnualAverage annualAverage,
        List<ComponentDefinition.YearlyValue> yearlyPlan,
        RuleDefinition assessment) {

    /** A baseline without the instant since when it is known. */
    public record BaselineView(
            int year,
            @Nullable BigDecimal value,
            String status,
            @Nullable String raw) {}

    /** A target without the instant since when it is known. */
    public record TargetView(
            Kind kind,
            int year,
            @Nullable BigDecimal value,
            @Nullable String comparator,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal delta,
            @Nullable String raw,
            TargetVersion.@Nullable Amendment amendment) {}

    /** The component as it stood at an instant. */
    public static ComponentView of(ComponentDefinition component, Instant asOf) {
        TargetVersion target = component.target(asOf).orElse(null);
        return new ComponentView(
                component.code(),
                component.name(),
                component.baseline(asOf).map(ComponentView::view).orElse(null),
                target == null ? null : view(target),
                target == null ? null : target.annualAverage(),
                component.yearlyPlan(),
                component.rule());
    }

    private static BaselineView view(BaselineVersion baseline) {
        return new BaselineView(baseline.year(), baseline.value(), baseline.status(), baseline.raw());
    }

    private static TargetView view(TargetVersion target) {
        return new TargetView(
                target.kind(),
                target.year(),
                target.value(),
                target.comparator(),
                target.min(),
                target.max(),
                target.delta(),
                target.raw(),
                target.amendment());
    }
}
