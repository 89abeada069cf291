package org.planmonitor.kit.outbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where events are left in the transaction of the change they tell of. Each gets the next sequence of its aggregate, under a
 * row lock that is held until commit, so that the order of sequences is the order of commits. Without a transaction it fails.
 */
@ApplicationScoped
public class Outbox {

    /** Leaves one event; answers its sequence. */
    public long emit(OutboxEvent event) {
        throw new UnsupportedOperationException(event.type());
    }

    /** Leaves many events in a few statements, in the given order. */
    public void emitAll(List<OutboxEvent> events) {
        throw new UnsupportedOperationException();
    }
}
