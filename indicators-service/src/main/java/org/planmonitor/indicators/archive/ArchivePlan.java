package org.planmonitor.indicators.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a plan is archived: the body of the request. */
record ArchivePlan(
        @Schema(
                description = "Why: the paper that ends the plan, 1 to 2000 characters",
                examples = "Summary evaluation adopted, document 12 of 2026",
                required = true)
        @Nullable
        String reason) {}
