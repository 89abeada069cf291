package org.planmonitor.projects.milestone;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.batch.BatchMode;

/** What is said about many milestones in one request. */
@Schema(
        description =
                "Milestones of many projects: new ones where a row has a baseline, else forecasts and actual dates")
record MilestoneBatch(
        @Schema(description = BatchMode.CHOICE, examples = "VALID_ROWS", required = true) @Nullable
        String mode,

        @Schema(description = "1 to 5000 rows", required = true) @Nullable
        List<Row> rows) {

    /**
     * One row.
     *
     * @param ifMatch the ETag of the milestone that was read, without quotes; left out: whatever state it is in
     */
    @Schema(name = "MilestoneRow", description = "A milestone, with the caller's key and the project that it is of")
    record Row(
            @Schema(description = "The caller's key, once in a batch", examples = "row-17", required = true) @Nullable
            String key,

            @Schema(description = "Code of the project", examples = "metro-line-1", required = true) @Nullable
            String project,

            @Schema(description = "Code of the milestone", examples = "completed", required = true) @Nullable
            String milestone,

            @Schema(description = "ETag of the milestone that was read, without quotes") @Nullable
            String ifMatch,

            @Schema(description = "The first baseline, for a new one", examples = "2026-12") @Nullable
            String baseline,

            @Schema(description = "When it is expected now", nullable = true, implementation = String.class) @Nullable
            JsonNode forecast,

            @Schema(description = "When it was reached", nullable = true, implementation = String.class) @Nullable
            JsonNode actual,

            @Schema(description = "Its name, for a new one") @Nullable
            Text name,

            @Schema(description = "Whether it is a key node") @Nullable
            Boolean critical,

            @Schema(description = "Codes of the milestones that it waits for") @Nullable
            List<String> waitsFor,

            @Schema(description = "Why") @Nullable String reason) {

        MilestoneRequest request() {
            return new MilestoneRequest(milestone, name, baseline, critical, waitsFor);
        }

        MilestonePatch patch() {
            return new MilestonePatch(forecast, actual, name, critical, waitsFor, reason);
        }
    }
}
