package org.planmonitor.reports.stream;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Room for one, given back once however often it is closed: a stream can end in several ways, and in two at a time. */
final class Permit implements AutoCloseable {

    private final Semaphore room;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Permit(Semaphore room) {
        this.room = room;
    }

    /** Empty when there is no room. */
    static Optional<Permit> of(Semaphore room) {
        return room.tryAcquire() ? Optional.of(new Permit(room)) : Optional.empty();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            room.release();
        }
    }
}
