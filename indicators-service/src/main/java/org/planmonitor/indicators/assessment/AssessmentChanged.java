package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Composite;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.LastKnown;
import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;

/** The event: the verdict on one subject and year, in full. Schema: {@code schemas/events/assessment.changed/v1.json}. */
record AssessmentChanged(
        String plan,
        SubjectRef subject,
        String period,
        Instant asOf,
        Verdict verdict,
        @Nullable Reason reason,
        Light light,
        boolean stale,
        boolean provisional,
        @Nullable String observedPeriod,
        String assessed,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal paceRatio,
        @Nullable Last lastKnown,
        String formulaVersion,
        boolean simulated,
        Sharing sharing,
        Cause cause) {

    static final String TYPE = "assessment.changed";

    /** The last verdict there was, where the final year is missing. */
    record Last(
            Verdict verdict,
            Light light,
            String period,
            @Nullable BigDecimal paceRatio) {
        static @Nullable Last of(@Nullable LastKnown it) {
            return it == null
                    ? null
                    : new Last(it.verdict(), it.light(), it.period().toString(), it.paceRatio());
        }
    }

    /** What made the verdict change. */
    record Cause(Kind kind, @Nullable String ref) {
        enum Kind {
            PLAN_CREATED,
            OBSERVATION,
            BREAK,
            AMENDMENT,
            DEFINITION,
            PERIOD_ENDED
        }
    }

    static AssessmentChanged of(PlanDefinition plan, SubjectVerdict said, Instant asOf, Sharing sharing, Cause cause) {
        Composite composite = said.composite();
        Assessment part = composite.deciding().assessment();
        boolean single = composite.parts().size() == 1;
        return new AssessmentChanged(
                plan.plan().code(),
                said.subject().ref(),
                said.period().toString(),
                asOf,
                composite.verdict(),
                composite.reason(),
                composite.light(),
                part.stale(),
                composite.parts().stream().anyMatch(it -> it.assessment().provisional()),
                part.observedPeriod() == null ? null : part.observedPeriod().toString(),
                composite.share(),
                single ? part.figures().get(Figure.PROGRESS) : null,
                single ? part.figures().get(Figure.PACE_RATIO) : null,
                Last.of(composite.lastKnown()),
                Assessment.FORMULA_VERSION,
                plan.plan().simulated(),
                sharing,
                cause);
    }

    /** Of everything a reader would see as a change: neither the instant nor the cause. */
    String digest() {
        return EntityTag.of(
                        verdict,
                        Objects.toString(reason),
                        light,
                        stale,
                        provisional,
                        Objects.toString(observedPeriod),
                        assessed,
                        Objects.toString(progress),
                        Objects.toString(paceRatio),
                        Objects.toString(lastKnown),
                        formulaVersion)
                .value();
    }
}
