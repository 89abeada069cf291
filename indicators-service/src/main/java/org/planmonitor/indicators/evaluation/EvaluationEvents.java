package org.planmonitor.indicators.evaluation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.planmonitor.indicators.assessment.Judged;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/** The event of this feature; its JSON Schema is {@code schemas/events/evaluation.recorded/v1.json}. */
final class EvaluationEvents {

    static final String AGGREGATE = "evaluation";

    private EvaluationEvents() {}

    /** The header and the counts; the verdicts are read where {@code href} leads. */
    record Recorded(
            @JsonUnwrapped Evaluation evaluation,
            Map<Verdict, Integer> indicators,
            Map<Verdict, Integer> commitments,
            String href) {}

    static String id(Evaluation it) {
        return it.plan() + "/" + it.id();
    }

    static String href(Evaluation it) {
        return "/indicators/v1/plans/" + it.plan() + "/evaluations/" + it.id();
    }

    /** @param verdicts those that are shared as widely as the event */
    static Recorded data(Evaluation it, List<Judged> verdicts) {
        return new Recorded(
                it,
                EvaluationAnswer.count(verdicts, SubjectType.INDICATOR),
                EvaluationAnswer.count(verdicts, SubjectType.COMMITMENT),
                href(it));
    }

    static OutboxEvent recorded(Recorded data, Sharing sharing) {
        return new OutboxEvent("evaluation.recorded", AGGREGATE, id(data.evaluation()), sharing, data);
    }
}
