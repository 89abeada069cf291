package org.planmonitor.indicators.plan;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.AssessmentRule;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Kind;

/**
 * By what rule a component is judged: data of the plan, never inferred from wording.
 *
 * @param taskKind what an assigned row becomes once a task for the whole plan is known; null: a level
 * @param denominator what a per-head figure is divided by
 * @param sameSeriesAs the series that is read instead of one of its own
 * @param reference the series that a relative target is held against
 * @param additive whether the figures of districts add up to the city's; null: nobody has said
 * @param totals the series of totals behind a growth rate, by which the rate still needed within a year is computed
 */
public record RuleDefinition(
        Kind kind,
        Direction direction,
        Attribute attribute,
        Accumulation accumulation,
        boolean finalYearOnly,
        @Nullable Kind taskKind,
        @Nullable String denominator,
        @Nullable SameSeries sameSeriesAs,
        @Nullable SeriesReference reference,
        @Nullable String note,
        @Nullable Boolean additive,
        @Nullable SeriesReference totals) {

    /** The part of the rule that the arithmetic needs. */
    public AssessmentRule rule() {
        return new AssessmentRule(kind, direction, attribute, accumulation, finalYearOnly, taskKind);
    }

    /** A component of an indicator whose figures, multiplied by the factor, are this component's. */
    public record SameSeries(String indicator, String component, BigDecimal factor) {}

    /** A component of an indicator of the same plan. */
    public record SeriesReference(String indicator, String component) {}
}
