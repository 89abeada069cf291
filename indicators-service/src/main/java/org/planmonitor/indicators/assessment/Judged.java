package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.text.Text;

/** What is said of one subject, in the few fields that tables show. */
@Schema(name = "JudgedSubject")
public record Judged(
        SubjectType type,
        String code,
        Text name,
        Verdict verdict,
        @Nullable Reason reason,
        Light light,
        String period,
        @Nullable String observedPeriod,
        String assessed,
        boolean stale,
        boolean provisional,

        @Schema(description = "Only verified figures were looked at, and a newer preliminary one was left out")
        boolean unverified,

        @Nullable BigDecimal progress,
        @Nullable BigDecimal paceRatio) {

    /** Whether the other says something else. */
    public boolean differs(Judged other) {
        return verdict != other.verdict || reason != other.reason || light != other.light;
    }
}
