package org.planmonitor.reports.webhook;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on its way to one receiver, or at its end. */
@Schema(name = "Delivery")
record DeliveryView(
        long id,
        String href,

        @Schema(description = "Id of the event, and of each request that carries it: webhook-id")
        String event,

        String type,
        String subject,
        DeliveryState state,
        int attempts,
        Instant acceptedAt,

        @Schema(description = "Not tried before; null when it is not waiting, or waits for one before it") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant endedAt,

        @Schema(description = "What the receiver answered last; null: nothing") @Nullable
        Integer status,

        @Schema(description = "Why it failed last, was given up or withheld; null: it did not") @Nullable
        String reason) {}
