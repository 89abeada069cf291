package org.planmonitor.indicators.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be evaluated: the body of the request. */
record RecordEvaluation(
        @Schema(description = "YEARLY, MID_TERM or FINAL", required = true)
        Evaluation.@Nullable Kind kind,

        @Schema(description = "PRELIMINARY: all figures; VERIFIED: only final ones", required = true)
        Evaluation.@Nullable Basis basis,

        @Schema(
                description = "The assessed period; of a final evaluation the plan's last year",
                examples = "2025",
                required = true)
        @Nullable
        String period,

        @Schema(description = "The instant the verdicts are as of; now when absent", nullable = true) @Nullable
        String asOf,

        @Schema(description = "The paper the evaluation belongs to", nullable = true) @Nullable
        String document,

        @Nullable String note) {}
