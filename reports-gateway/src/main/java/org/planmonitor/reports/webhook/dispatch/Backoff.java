package org.planmonitor.reports.webhook.dispatch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures in a row: doubled each time up to a limit, less up to a half by chance, so that what failed
 * together does not come again together. A receiver that says how long to wait is not asked sooner.
 */
record Backoff(Duration first, Duration most) {

    /** Beyond it a doubling cannot matter, and would not fit. */
    private static final int DOUBLINGS = 40;

    /**
     * @param failures in a row, 1 or more
     * @param chance from 0 (inclusive) to 1
     * @param asked what the receiver said; null: nothing
     */
    Duration after(int failures, double chance, @Nullable Duration asked) {
        double millis = Math.min(
                (double) first.toMillis() * (1L << Math.min(failures - 1, DOUBLINGS)), (double) most.toMillis());
        Duration own = Duration.ofMillis((long) (millis * (1 - chance / 2)));
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }
}
