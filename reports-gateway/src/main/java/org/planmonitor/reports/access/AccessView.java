package org.planmonitor.reports.access;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody has read an item that is not public. */
@Schema(name = "Access")
record AccessView(
        long id,

        @Schema(description = "INDICATOR, COMMITMENT or PROJECT", examples = "PROJECT")
        String type,

        @Schema(examples = "metro-line-1") String code,

        Instant at,

        @Schema(description = "Subject of the reader's token")
        String subject,

        @Schema(description = "The client system it was issued to") @Nullable
        String client,

        @Schema(description = "Id of the operation in the merged document", examples = "projects_getProject")
        String operation,

        @Schema(
                description = "What for, as the reader has stated it",
                examples = "Audit of transport projects, third quarter")
        @Nullable
        String purpose) {}
