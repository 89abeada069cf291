package org.planmonitor.indicators.observation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a figure came in.
 *
 * @param referenceNumber of the statistics bureau's reply (反馈文号); of official figures only
 * @param submission id of the submission whose release published it; of departments' figures only
 */
public record WayIn(
        Origin origin,
        @Nullable String referenceNumber,
        @Nullable String submission) {

    /** With the plan. */
    public static final WayIn PACK = new WayIn(Origin.PACK, null, null);

    /** Published by a planner. */
    public static final WayIn DIRECT = new WayIn(Origin.DIRECT, null, null);

    public WayIn {
        if ((origin == Origin.OFFICIAL) != (referenceNumber != null)) {
            throw new IllegalArgumentException("official figures, and only they, have a reference number");
        }
        if ((origin == Origin.DEPARTMENT) != (submission != null)) {
            throw new IllegalArgumentException("departments' figures, and only they, have a submission");
        }
    }

    /** From the statistics bureau, under its reference number. */
    public static WayIn official(String referenceNumber) {
        return new WayIn(Origin.OFFICIAL, Objects.requireNonNull(referenceNumber), null);
    }

    /** From a department, by a released submission. */
    public static WayIn department(String submission) {
        return new WayIn(Origin.DEPARTMENT, null, Objects.requireNonNull(submission));
    }
}
