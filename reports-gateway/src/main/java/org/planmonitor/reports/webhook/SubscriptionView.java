package org.planmonitor.reports.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/** A subscription as its owner sees it. */
@Schema(name = "Subscription")
record SubscriptionView(
        UUID id,
        String href,
        String plan,
        String sink,
        @Nullable String description,
        SubscriptionFilter filter,
        SubscriptionState state,

        @Schema(description = "Why it is in this state, or what the receiver answered last when it was asked") @Nullable
        String reason,

        Instant stateSince,

        @Schema(description = "Requests a minute that the receiver takes; null: as many as come") @Nullable
        Integer allowedRate,

        Granted rights,

        @Schema(description = "The registered client system that subscribed, if it was one") @Nullable
        String client,

        List<Key> keys,

        @Schema(description = "Shown once, in the answer to what made it, and never again") @Nullable
        String secret,

        Instant createdAt) {

    /** What the owner may see, by his newest token; after {@code until} only what is public. */
    @Schema(name = "SubscriptionRights")
    record Granted(Set<Sharing> sharing, Instant until) {}

    /** A key that signs; the newest has no end. */
    @Schema(name = "SubscriptionKey")
    record Key(long id, Instant madeAt, @Nullable Instant validUntil) {}

    SubscriptionView withSecret(String shown) {
        return new SubscriptionView(
                id,
                href,
                plan,
                sink,
                description,
                filter,
                state,
                reason,
                stateSince,
                allowedRate,
                rights,
                client,
                keys,
                shown,
                createdAt);
    }
}
