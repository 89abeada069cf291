package org.planmonitor.projects.project;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.batch.BatchMode;

/** Many steps in one request. */
@Schema(description = "Many steps of projects; several of one project follow each other in the order of the rows")
record TransitionBatch(
        @Schema(description = BatchMode.CHOICE, examples = "VALID_ROWS", required = true) @Nullable
        String mode,

        @Schema(description = "1 to 5000 steps", required = true) @Nullable
        List<Row> rows) {

    /**
     * One step.
     *
     * @param ifMatch the ETag of the project that was read, without quotes; left out: whatever state it is in
     */
    @Schema(name = "TransitionRow", description = "A step, with the caller's key and the project that it is of")
    record Row(
            @Schema(description = "The caller's key, once in a batch", examples = "row-17", required = true) @Nullable
            String key,

            @Schema(description = "Code of the project", examples = "dongshan-avenue", required = true) @Nullable
            String project,

            @Schema(description = "ETag of the project that was read, without quotes") @Nullable
            String ifMatch,

            @Schema(description = "Stage to move to", examples = "PREPARATION", required = true) @Nullable
            String to,

            @Schema(description = "When, as precisely as is known", examples = "2022-05", required = true) @Nullable
            String date,

            @Schema(description = "What shows that it happened", examples = "可研批复 2022-31", required = true) @Nullable
            String evidence,

            @Schema(description = "Part of the project that the step is about; null for the whole") @Nullable
            Text scope,

            @Schema(description = "Passes open gates for a reason", nullable = true) @Nullable
            GateOverride override) {

        TransitionRequest request() {
            return new TransitionRequest(to, date, evidence, scope, override);
        }
    }
}
