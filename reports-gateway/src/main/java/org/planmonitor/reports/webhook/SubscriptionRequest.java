package org.planmonitor.reports.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner wants it.
 *
 * @param sink where events are posted to
 * @param filter which ones; null: all of the plan that the owner may see
 */
record SubscriptionRequest(
        @Schema(description = "Code of the plan", examples = "taiyuan-14fyp")
        String plan,

        @Schema(description = "Where events are posted to", examples = "https://receiver.example/planmonitor")
        String sink,

        @Schema(description = "For people", examples = "Dashboards of the statistics bureau") @Nullable
        String description,

        @Nullable SubscriptionFilter filter,

        @Schema(description = "Nothing is delivered for as long as it is true; events wait") @Nullable
        Boolean paused) {

    private static final int LONGEST = 300;

    SubscriptionRequest {
        require("/plan", plan);
        require("/sink", sink);
        if (description != null && description.length() > LONGEST) {
            throw Refusals.at("/description", "TOO_LONG", "最多 300 个字符", "at most 300 characters");
        }
    }

    private static void require(String pointer, @Nullable String value) {
        if (value == null) {
            throw Refusals.required(pointer);
        }
    }

    SubscriptionFilter wanted() {
        return filter == null ? SubscriptionFilter.ALL : filter;
    }

    boolean pauses() {
        return Boolean.TRUE.equals(paused);
    }
}
