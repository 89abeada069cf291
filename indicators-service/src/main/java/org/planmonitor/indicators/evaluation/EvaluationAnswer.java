package org.planmonitor.indicators.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.SubjectType;

/** An evaluation with its verdicts, as far as its reader may see them. */
@Schema(name = "EvaluationWithVerdicts")
record EvaluationAnswer(
        @JsonUnwrapped Evaluation evaluation,

        @Schema(description = "Indicators: how many have each verdict")
        Map<Verdict, Integer> indicators,

        @Schema(description = "Commitments: how many have each verdict")
        Map<Verdict, Integer> commitments,

        List<Judged> verdicts) {

    static EvaluationAnswer of(Evaluation evaluation, List<Judged> verdicts) {
        return new EvaluationAnswer(
                evaluation,
                count(verdicts, SubjectType.INDICATOR),
                count(verdicts, SubjectType.COMMITMENT),
                List.copyOf(verdicts));
    }

    static Map<Verdict, Integer> count(List<Judged> verdicts, SubjectType type) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        verdicts.stream().filter(it -> it.type() == type).forEach(it -> counts.merge(it.verdict(), 1, Integer::sum));
        return counts;
    }
}
