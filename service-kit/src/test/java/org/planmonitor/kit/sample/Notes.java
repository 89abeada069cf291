package org.planmonitor.kit.sample;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;

/** Writes a note as every use case of a service writes: audited, with its event, in one transaction. */
@ApplicationScoped
public class Notes {

    private final AuditTrail audit;
    private final Outbox outbox;
    private final AtomicInteger written = new AtomicInteger();
    private volatile @Nullable CountDownLatch gate;

    Notes(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Answers which note this is: another number each time. */
    @Transactional
    public long write(String id, Note note) {
        outbox.emit(new OutboxEvent("note.written", "note", id, Sharing.PUBLIC, Map.of("title", note.title())));
        audit.record("note", id, "note.written", null, note);
        long number = written.incrementAndGet();
        CountDownLatch closed = gate;
        if (closed != null) {
            waitFor(closed);
        }
        if (note.title().equals("fails")) {
            throw new IllegalStateException("secret reason");
        }
        return number;
    }

    public int written() {
        return written.get();
    }

    /** Holds writers inside their transaction until it is opened. */
    public void holdAt(@Nullable CountDownLatch latch) {
        gate = latch;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
