package org.planmonitor.indicators.assessment.arithmetic;

import org.jspecify.annotations.Nullable;

/**
 * How a series is judged: the explicit rule of a component or a commitment, kept as data of its plan.
 *
 * @param finalYearOnly only the last year decides, as for awards that are not given every year
 * @param taskKind what an {@link Kind#ASSIGNED} row becomes once a task for the whole plan is known: {@link Kind#LEVEL}
 *     when null, {@link Kind#CUMULATIVE_REDUCTION} for intensities
 */
public record AssessmentRule(
        Kind kind,
        Direction direction,
        Attribute attribute,
        Accumulation accumulation,
        boolean finalYearOnly,
        @Nullable Kind taskKind) {

    /** A rule without the rarer settings. */
    public static AssessmentRule of(Kind kind, Direction direction, Attribute attribute, Accumulation accumulation) {
        return new AssessmentRule(kind, direction, attribute, accumulation, false, null);
    }

    /** The same series judged in another way. */
    AssessmentRule as(Kind other) {
        return new AssessmentRule(other, direction, attribute, accumulation, finalYearOnly, taskKind);
    }
}
