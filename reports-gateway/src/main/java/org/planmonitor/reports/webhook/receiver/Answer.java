package org.planmonitor.reports.webhook.receiver;

import java.time.Duration;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of one exchange with a receiver: the head of its answer, or why there is none.
 *
 * @param status null when there was no answer
 * @param failure null when there was one
 */
public record Answer(
        @Nullable Integer status,
        MultiMap headers,
        @Nullable Failure failure,
        Duration took) {

    /** Why there is no answer. */
    public enum Failure {
        ADDRESS_REFUSED,
        NAME_UNKNOWN,
        CONNECTION_FAILED,
        TLS_FAILED,
        CLOSED_EARLY,
        TIMEOUT
    }

    /** Whether it was taken. */
    public boolean isSuccess() {
        return status != null && status / 100 == 2;
    }

    /** In a word, for those who look at a log; null when it was taken. */
    public @Nullable String reason() {
        if (failure != null) {
            return failure.name();
        }
        if (isSuccess() || status == null) {
            return null;
        }
        return switch (status) {
            case 410 -> "GONE";
            case 415 -> "MEDIA_TYPE_REFUSED";
            case 429 -> "TOO_MANY_REQUESTS";
            default -> status / 100 == 3 ? "REDIRECT_NOT_FOLLOWED" : "STATUS";
        };
    }
}
