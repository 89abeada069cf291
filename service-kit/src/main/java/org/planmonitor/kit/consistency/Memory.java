package org.planmonitor.kit.consistency;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the memories of a replica. */
@ApplicationScoped
public class Memory {

    private final ConsistencyTokens tokens;
    private final Clock clock;

    Memory(ConsistencyTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param maxEntries beyond this the answers least recently used are forgotten
     * @param maxAge how long an answer may be given without asking the database, to readers without a token
     */
    public <K, V> Remembered<K, V> remember(int maxEntries, Duration maxAge) {
        return new Remembered<>(tokens, clock, maxEntries, maxAge);
    }
}
