package org.planmonitor.reports.dashboard;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Reads once for all who wait: each gets what a reading found that began after it asked, so that what was committed before the
 * question is in the answer. However many ask, one reads at a time, and nobody waits for more than the reading under way and the next.
 */
final class SharedReading<T> {

    private final Supplier<T> source;
    private final AtomicLong begun = new AtomicLong();
    private final Lock turn = new ReentrantLock();
    private Supplier<T> outcome = () -> {
        throw new IllegalStateException("nothing was read");
    };

    SharedReading(Supplier<T> source) {
        this.source = source;
    }

    /** @throws RuntimeException what the reading threw, which all who waited for it hear */
    T sinceNow() {
        long asked = begun.get();
        turn.lock();
        try {
            if (begun.get() == asked) {
                begun.incrementAndGet();
                outcome = read();
            }
            return outcome.get();
        } finally {
            turn.unlock();
        }
    }

    private Supplier<T> read() {
        try {
            T value = source.get();
            return () -> value;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }
}
