package org.planmonitor.reports.webhook;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One request to a receiver, as the log has it. */
@Schema(name = "DeliveryAttempt")
record AttemptView(
        long id,
        long delivery,
        String event,
        Instant at,
        int milliseconds,
        @Nullable Integer status,

        @Schema(
                description =
                        "ADDRESS_REFUSED, NAME_UNKNOWN, CONNECTION_FAILED, TLS_FAILED, CLOSED_EARLY, TIMEOUT, REDIRECT_NOT_FOLLOWED, TOO_MANY_REQUESTS, MEDIA_TYPE_REFUSED, GONE or STATUS; null: it was taken")
        @Nullable
        String reason) {}
