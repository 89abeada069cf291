package org.planmonitor.reports.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the unit that owns the data answers. */
record AnswerRequest(
        @Schema(description = "ACCEPTED, CORRECTED or REJECTED", examples = "ACCEPTED")
        CorrectionState state,

        @Schema(description = "Why, or what was done", examples = "Checked with the yearbook; will be corrected")
        String answer) {

    AnswerRequest {
        Refusals.present("/state", state);
        Refusals.text("/answer", answer, 4_000);
    }
}
