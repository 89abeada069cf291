package org.planmonitor.reports.alert;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.Refusals;

/**
 * That an alert is not to be counted nor to go up for some time.
 *
 * @param until null: from now on it is loud again
 */
record Silence(
        @Schema(description = "Its end; null: the silence ends now", examples = "2030-01-31T16:00:00Z") @Nullable
        Instant until,

        @Schema(description = "Why", examples = "The census revises the series in January")
        String reason) {

    Silence {
        Refusals.text("/reason", reason, Acknowledgement.LONGEST);
    }
}
