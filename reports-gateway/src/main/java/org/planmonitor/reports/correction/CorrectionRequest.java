package org.planmonitor.reports.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong. */
record CorrectionRequest(
        @Schema(description = "INDICATOR, COMMITMENT or PROJECT", examples = "INDICATOR")
        Subject.Type type,

        @Schema(description = "Code of the indicator, commitment or project", examples = "gdp-growth")
        String code,

        @Schema(description = "The period that it is about", examples = "2022") @Nullable
        String period,

        @Schema(description = "What is wrong, and how it is known", examples = "The yearbook says 3.4")
        String statement,

        @Schema(description = "What it should be", examples = "3.4") @Nullable
        String proposed) {

    CorrectionRequest {
        Refusals.present("/type", type);
        Refusals.text("/code", code, 200);
        Refusals.text("/statement", statement, 4_000);
        if (period != null) {
            Refusals.text("/period", period, 20);
        }
        if (proposed != null) {
            Refusals.text("/proposed", proposed, 1_000);
        }
    }
}
