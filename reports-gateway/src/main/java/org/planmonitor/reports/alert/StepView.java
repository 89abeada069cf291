package org.planmonitor.reports.alert;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of an alert: who, when, why.
 *
 * @param alert as it stood afterwards
 */
@Schema(name = "AlertStep")
record StepView(
        @Schema(description = "Of the alert after the step", examples = "2")
        long version,

        StepKind kind,
        Instant at,

        @Schema(
                description = "Subject of the token; system:… for what the suite did by itself",
                examples = "system:alerts")
        String by,

        @Schema(description = "What was said with it") @Nullable
        String note,

        @Schema(implementation = AlertView.class) JsonNode alert) {}
