package org.planmonitor.projects.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.batch.BatchMode;

/** The reports of many projects in one request. */
@Schema(description = "Monthly reports of many projects")
record ReportBatch(
        @Schema(description = BatchMode.CHOICE, examples = "VALID_ROWS", required = true) @Nullable
        String mode,

        @Schema(description = "1 to 5000 rows", required = true) @Nullable
        List<Row> rows) {

    /**
     * One row.
     *
     * @param ifMatch the ETag of the report that was read, without quotes; left out: whatever state it is in, or none
     */
    @Schema(name = "ReportRow", description = "A report, with the caller's key and the project that it is of")
    record Row(
            @Schema(description = "The caller's key, once in a batch", examples = "row-17", required = true) @Nullable
            String key,

            @Schema(description = "Code of the project", examples = "metro-line-1", required = true) @Nullable
            String project,

            @Schema(description = "The month", examples = "2026-06", required = true) @Nullable
            String month,

            @Schema(description = "ETag of the report that was read, without quotes") @Nullable
            String ifMatch,

            @Schema(description = "What it says", required = true) @Nullable
            ReportRequest report) {}
}
