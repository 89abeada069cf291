package org.planmonitor.reports.alert.preview;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.alert.rule.Parameters;
import org.planmonitor.reports.alert.rule.Refusals;

/**
 * Which time is looked at, and by which parameters.
 *
 * @param parameters null: those of the rule as it stands, whether it is on or off
 */
@Schema(name = "AlertPreviewRequest")
record PreviewRequest(
        @Schema(description = "The beginning, included", examples = "2026-01-01T00:00:00Z")
        Instant from,

        @Schema(description = "The end, excluded; within ten years", examples = "2030-01-01T00:00:00Z")
        Instant to,

        @Schema(description = "To try before the rule is changed; null: those of the rule") @Nullable
        Parameters parameters) {

    private static final Duration LONGEST = Duration.ofDays(3_653);

    PreviewRequest {
        Refusals.present("/from", from);
        Refusals.present("/to", to);
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            throw Refusals.at(
                    "/to",
                    "WRONG_VALUE",
                    "应晚于起点且不超过十年",
                    "An instant after the beginning and within ten years is expected");
        }
    }
}
