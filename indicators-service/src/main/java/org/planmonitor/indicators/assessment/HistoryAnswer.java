package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** A page of changes of a verdict. */
@Schema(name = "VerdictHistory")
record HistoryAnswer(List<Entry> items, @Nullable String next, Instant asOf) {

    /** One change, as it was told. */
    @Schema(name = "VerdictChange")
    record Entry(
            @Schema(description = "Since this instant it was said")
            Instant asOf,

            String period,
            Verdict verdict,
            @Nullable Reason reason,
            Light light,
            boolean stale,
            boolean provisional,
            @Nullable String observedPeriod,
            String assessed,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal paceRatio,
            AssessmentChanged.@Nullable Last lastKnown,
            AssessmentChanged.Cause cause,

            @Schema(description = "What became known at that instant and the verdict looks at")
            List<Trigger> triggers,

            String formulaVersion) {

        static Entry of(AssessmentChanged said, List<Trigger> triggers) {
            return new Entry(
                    said.asOf(),
                    said.period(),
                    said.verdict(),
                    said.reason(),
                    said.light(),
                    said.stale(),
                    said.provisional(),
                    said.observedPeriod(),
                    said.assessed(),
                    shown(said.progress()),
                    shown(said.paceRatio()),
                    said.lastKnown(),
                    said.cause(),
                    triggers,
                    said.formulaVersion());
        }
    }
}
