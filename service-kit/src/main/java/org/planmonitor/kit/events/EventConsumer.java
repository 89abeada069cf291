package org.planmonitor.kit.events;

/** One running consumer: a thread, a Kafka consumer, a handler. */
public final class EventConsumer implements AutoCloseable {

    /** Stops after the records being handled; waits for that. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
