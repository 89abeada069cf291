package org.planmonitor.indicators.archive;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a plan was archived. */
record PlanArchive(
        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        @Schema(description = "Whether the plan is invented")
        boolean simulated,

        @Schema(description = "Since when it takes no more writes")
        Instant archivedAt,

        @Schema(description = "Who archived it") String archivedBy,
        @Schema(description = "Why") String reason) {}
