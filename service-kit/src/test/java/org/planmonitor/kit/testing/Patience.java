package org.planmonitor.kit.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what must come: longer than a busy machine may stand still, since a wait that is too long costs nothing
 * when the thing comes.
 */
public final class Patience {

    static final Duration LONG = Duration.ofSeconds(60);

    private Patience() {}

    /** Awaitility's own ten seconds are too few where two cores run databases, brokers and services at once. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONG);
    }
}
