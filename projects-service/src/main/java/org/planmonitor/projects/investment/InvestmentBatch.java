package org.planmonitor.projects.investment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.batch.BatchMode;

/** Entries about the money of many projects in one request. */
@Schema(description = "Entries about the money of many projects; of one project they follow each other in their order")
record InvestmentBatch(
        @Schema(description = BatchMode.CHOICE, examples = "VALID_ROWS", required = true) @Nullable
        String mode,

        @Schema(description = "1 to 5000 rows", required = true) @Nullable
        List<Row> rows) {

    /**
     * One row.
     *
     * @param ifMatch the ETag of the project that was read, without quotes; left out: whatever state it is in
     */
    @Schema(name = "InvestmentRow", description = "An entry, with the caller's key and the project that it is of")
    record Row(
            @Schema(description = "The caller's key, once in a batch", examples = "row-17", required = true) @Nullable
            String key,

            @Schema(description = "Code of the project", examples = "wusu-airport-p3", required = true) @Nullable
            String project,

            @Schema(description = "ETag of the project that was read, without quotes") @Nullable
            String ifMatch,

            @Schema(description = "What it says", required = true) @Nullable
            InvestmentRequest entry) {}
}
