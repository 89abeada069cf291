package org.planmonitor.reports.alert.arithmetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far an alert has gone up. */
public final class Steps {

    private Steps() {}

    /**
     * The number of steps that are due: all whose days have passed since the alert was raised. Never fewer than it has gone.
     *
     * @param afterDays of each step, ascending
     */
    public static int due(List<Integer> afterDays, Instant raisedAt, Instant now, int gone) {
        long days = Duration.between(raisedAt, now).toDays();
        return Math.max(
                gone, (int) afterDays.stream().filter(after -> after <= days).count());
    }
}
