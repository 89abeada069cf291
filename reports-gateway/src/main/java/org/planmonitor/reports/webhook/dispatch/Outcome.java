package org.planmonitor.reports.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of a lane that was at work.
 *
 * @param waitFor before its next delivery is due; zero when nothing failed
 * @param failures in a row at its end
 * @param gone the receiver said that it will never take anything again
 */
record Outcome(Lane lane, List<Sent> sent, Duration waitFor, int failures, boolean gone) {

    /** How a delivery stands after one attempt, or after it was seen that it must not be sent. */
    record Sent(
            long delivery,
            State state,
            @Nullable Integer status,
            @Nullable String reason,
            Instant at,
            long millis) {

        boolean wasAttempted() {
            return state != State.WITHHELD;
        }
    }

    /** As in the table of deliveries. */
    enum State {
        PENDING,
        DELIVERED,
        DEAD,
        WITHHELD
    }
}
