package org.planmonitor.reports.reconciliation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found.
 *
 * @param failure why an owner gave nothing to compare with; null when both did
 */
@Schema(name = "Reconciliation")
record Reconciliation(
        long id,

        @Schema(examples = "taiyuan-14fyp") String plan,

        Instant beganAt,
        Instant endedAt,

        @Schema(
                description =
                        "Things that were compared: plan, indicators, commitments, projects, blockers, chains, calendars",
                examples = "667")
        int compared,

        @Schema(description = "Members that the two sides say differently", examples = "0")
        int differences,

        @Schema(description = "Why an owner gave nothing to compare with; null when both did") @Nullable
        String failure,

        @Schema(description = "The differences") String href) {}
