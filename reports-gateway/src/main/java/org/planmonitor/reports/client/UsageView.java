package org.planmonitor.reports.client;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client called on a day (UTC). */
@Schema(name = "ClientUsage")
record UsageView(
        LocalDate day,

        @Schema(description = "Id of the operation in the merged document")
        String operation,

        @Schema(description = "Calls that were let through") long calls,

        @Schema(description = "Calls that were not: quota, scope or registration")
        long refused,

        @Schema(description = "Of those let through, how many were answered with 500 or more")
        long failed) {}
