package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A series at the moment of judgement: the start and target in force, and the figures that count.
 *
 * @param series figures of the rule's accumulation after the start and up to the assessed period, oldest first, one a
 *     period
 * @param period the assessed period
 * @param latest the last of them, whose own date is the date of the judgement
 */
record Situation(
        AssessmentRule rule,
        PlanYears plan,
        Target target,
        Start start,
        List<Observation> series,
        Observation latest,
        List<AssignedTask> tasks,
        List<Observation> reference,
        Period period,
        Thresholds thresholds) {

    Direction direction() {
        return rule.direction();
    }

    @Nullable
    BigDecimal baseline() {
        return start.value();
    }

    BigDecimal y() {
        return latest.value();
    }

    Period origin() {
        return Period.of(start.year());
    }

    Period end() {
        return Period.of(target.year());
    }

    /** Years gone (k): positive, because only figures after the start are looked at. */
    BigDecimal gone() {
        return latest.period().yearsSince(origin());
    }

    /** Years in all (n). */
    BigDecimal whole() {
        return end().yearsSince(origin());
    }

    BigDecimal left() {
        return whole().subtract(gone());
    }

    BigDecimal elapsed() {
        return Decimals.divide(gone(), whole());
    }

    /** A last year is final: there is no pace any more. */
    boolean atEnd() {
        return !end().endsAfter(latest.period());
    }

    Goal goal(BigDecimal value) {
        return Goal.of(target, value, direction(), thresholds);
    }

    Situation from(Start other) {
        return new Situation(rule, plan, target, other, series, latest, tasks, reference, period, thresholds);
    }
}
