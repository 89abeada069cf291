package org.planmonitor.reports.evaluation.procedure;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened at a stage. */
record StageRequest(
        @Schema(description = "PASSED, or RETURNED to be mended", examples = "PASSED")
        Outcome outcome,

        @Schema(description = "When; not in the future, and not before the stage before it", examples = "2026-11-20")
        LocalDate date,

        @Schema(description = "The minutes, opinion or report") @Nullable
        Document document,

        @Schema(examples = "Approved with two remarks") @Nullable
        String note) {

    /** How it ended. */
    @Schema(name = "ReportStageOutcome")
    enum Outcome {
        PASSED,
        RETURNED
    }

    /** A document of a stage. */
    @Schema(name = "ReportStageDocument")
    record Document(
            @Schema(examples = "Minutes of the 12th executive meeting of 2026")
            String title,

            @Schema(description = "As registered", examples = "并政常纪〔2026〕12号") @Nullable
            String number) {

        Document {
            Refusals.text("/title", title);
        }
    }

    StageRequest {
        Refusals.present("/outcome", outcome);
        Refusals.present("/date", date);
    }
}
