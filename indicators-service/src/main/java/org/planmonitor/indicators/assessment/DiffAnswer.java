package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.text.Text;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** Which verdicts are others at a later instant, and what became known in between. */
@Schema(name = "VerdictDiff")
record DiffAnswer(
        String plan,
        boolean simulated,
        Instant from,
        Instant to,

        @Schema(description = "The assessed period; null: the default of each subject at each of the two instants")
        @Nullable
        String period,

        @Schema(description = "Subjects compared") int total,

        @Schema(description = "Subjects with another verdict, reason or light: the items")
        int changed,

        @Schema(description = "Subjects with the same verdict from other figures")
        int otherFigures,

        List<Item> items,
        String formulaVersion) {

    /** One subject. */
    @Schema(name = "VerdictDiffItem")
    record Item(
            SubjectType type,
            String code,
            Text name,

            @Schema(description = "null where the subject was not defined yet") @Nullable
            Side before,

            @Schema(description = "null where the subject is not defined any more") @Nullable
            Side after,

            List<Trigger> causes,
            String href) {}

    /** What was said at one of the instants. */
    @Schema(name = "VerdictDiffSide")
    record Side(
            Verdict verdict,
            @Nullable Reason reason,
            Light light,
            String period,
            @Nullable String observedPeriod,
            String assessed,
            boolean provisional,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal paceRatio) {

        static Side of(SubjectVerdict said) {
            Assessment part = said.composite().deciding().assessment();
            return new Side(
                    said.composite().verdict(),
                    said.composite().reason(),
                    said.composite().light(),
                    said.period().toString(),
                    part.observedPeriod() == null ? null : part.observedPeriod().toString(),
                    said.composite().share(),
                    part.provisional(),
                    shown(part.figures(), Figure.PROGRESS),
                    shown(part.figures(), Figure.PACE_RATIO));
        }

        boolean says(Side other) {
            return verdict == other.verdict && reason == other.reason && light == other.light;
        }
    }
}
