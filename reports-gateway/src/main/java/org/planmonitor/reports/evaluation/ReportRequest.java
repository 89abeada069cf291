package org.planmonitor.reports.evaluation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.evaluation.snapshot.Audience;

/**
 * Which report is ordered.
 *
 * @param year which year is judged; null where the type says it
 * @param asOf null: what is known when it is made
 */
record ReportRequest(
        @Schema(description = "YEARLY, MIDTERM, FINAL or CUSTOM", examples = "FINAL")
        ReportType type,

        @Schema(
                description =
                        "The year that is judged. Required for YEARLY; MIDTERM is of the middle year of the plan and FINAL of its last one unless it is given; CUSTOM of the last year that had ended",
                examples = "2025")
        @Nullable
        Integer year,

        @Schema(description = "ZH, EN or BOTH", examples = "BOTH") @Nullable
        ReportLanguage language,

        @Schema(
                description = "What was known at this instant; not in the future. Null: now",
                examples = "2026-06-01T00:00:00Z")
        @Nullable
        Instant asOf,

        @Schema(
                description =
                        "PUBLIC: of what the owners show to everybody, so that it can be published. INTERNAL: also of what they show to those with a token",
                examples = "PUBLIC")
        @Nullable
        Audience audience,

        @Schema(description = "Which parts; only of CUSTOM, and required there") @Nullable
        Selection selection) {

    ReportRequest {
        Refusals.present("/type", type);
        if (type == ReportType.YEARLY) {
            Refusals.present("/year", year);
        }
        if (type == ReportType.CUSTOM) {
            Refusals.present("/selection", selection);
        } else if (selection != null) {
            throw Refusals.selection();
        }
        audience = audience == null ? Audience.PUBLIC : audience;
        language = language == null ? ReportLanguage.BOTH : language;
    }
}
