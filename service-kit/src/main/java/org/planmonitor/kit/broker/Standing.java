package org.planmonitor.kit.broker;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a service stands with its broker.
 *
 * @param met whether it has ever answered this process
 * @param awaySince null while it answers
 * @param why it does not, empty while it does
 */
record Standing(boolean met, @Nullable Instant awaySince, String why) {

    static Standing atStart(Instant now) {
        return new Standing(false, now, "not asked yet");
    }

    Standing answered() {
        return new Standing(true, null, "");
    }

    /** The instant of the first of several failures stays. */
    Standing silent(Instant now, String reason) {
        return new Standing(met, awaySince == null ? now : awaySince, reason);
    }

    boolean isAway() {
        return awaySince != null;
    }
}
