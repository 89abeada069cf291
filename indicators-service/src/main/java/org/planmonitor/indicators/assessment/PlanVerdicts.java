package org.planmonitor.indicators.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.PlanDefinition;

/** The verdicts on all subjects of a plan. */
final class PlanVerdicts {

    private PlanVerdicts() {}

    /** @param asked the assessed period; null for each subject's own default */
    static List<SubjectVerdict> of(SeriesInputs inputs, @Nullable Period asked) {
        PlanDefinition plan = inputs.plan();
        return plan.subjects()
                .map(it -> SubjectVerdict.of(
                        inputs, it, asked != null ? asked : AssessedPeriods.ofSubject(plan.plan(), it, inputs.asOf())))
                .toList();
    }
}
