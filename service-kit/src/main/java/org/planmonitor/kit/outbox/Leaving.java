package org.planmonitor.kit.outbox;

import java.util.ArrayList;
import java.util.List;

/** The events that a transaction leaves. They are written when it completes, and in between when they have become very many. */
final class Leaving {

    private static final int AT_ONCE = 2_000;

    private final OutboxWriter writer;
    private final List<LeftEvent> waiting = new ArrayList<>();
    private boolean closed;

    Leaving(OutboxWriter writer) {
        this.writer = writer;
    }

    void add(LeftEvent event) {
        waiting.add(event);
        if (closed || waiting.size() == AT_ONCE) {
            write();
        }
    }

    /** Writes what waits; what others add while the transaction completes is written at once. */
    void close() {
        closed = true;
        write();
    }

    private void write() {
        if (!waiting.isEmpty()) {
            writer.write(waiting);
            waiting.clear();
        }
    }
}
