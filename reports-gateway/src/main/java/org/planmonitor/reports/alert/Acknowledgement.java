package org.planmonitor.reports.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.Refusals;

/** That somebody has seen an alert. */
record Acknowledgement(
        @Schema(
                description = "What is being done about it",
                examples = "Checked with the bureau; new figures in a week")
        @Nullable
        String note) {

    static final int LONGEST = 2_000;

    Acknowledgement {
        if (note != null) {
            Refusals.text("/note", note, LONGEST);
        }
    }
}
