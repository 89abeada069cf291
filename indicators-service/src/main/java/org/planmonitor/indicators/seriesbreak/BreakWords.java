package org.planmonitor.indicators.seriesbreak;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.text.Text;

/** What callers say of breaks: the bodies of requests. */
final class BreakWords {

    private BreakWords() {}

    /** A break that nobody has spoken of yet. */
    @Schema(name = "ReportBreak")
    record Report(
            @Schema(required = true) @Nullable SubjectRef subject,

            @Schema(description = "Component; that of the subject's own code when absent", nullable = true) @Nullable
            String component,

            @Schema(description = "First period of the new series", examples = "2023", required = true) @Nullable
            String at,

            @Schema(description = "SUSPECTED, or DECLARED at once by whoever may decide", required = true) @Nullable
            BreakStatus status,

            @Schema(required = true) @Nullable BreakKind kind,
            @Schema(required = true) @Nullable Text reason,
            @Schema(nullable = true) BreakDefinition.@Nullable RevisedBaseline revisedBaseline,

            @Schema(description = "Of a change of unit: figures since then times this are in the plan's unit") @Nullable
            BigDecimal factor,

            @Schema(description = "The document that tells of it", required = true)
            BreakDefinition.@Nullable Source document,

            @Nullable String note) {}

    /** A decision on a break that is known. */
    @Schema(name = "DecideBreak")
    record Decision(
            @Schema(description = "DECLARED or NO_BREAK", required = true) @Nullable
            BreakStatus status,

            @Schema(required = true) @Nullable Text reason,
            @Schema(nullable = true) BreakDefinition.@Nullable RevisedBaseline revisedBaseline,

            @Schema(description = "Of a change of unit: figures since then times this are in the plan's unit") @Nullable
            BigDecimal factor,

            @Schema(description = "The document of the decision", required = true)
            BreakDefinition.@Nullable Source document,

            @Nullable String note) {}
}
