package org.planmonitor.reports.dashboard;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Reads once for all who wait: each gets what a reading found that began after it asked, so that what was committed before the
 * question is in the answer. However many ask, one reads at a time, and nobody waits for more than the reading under way and the next.
 *
 * <p>Between two readings it rests as long as the first took. Where changes come faster than readings end, everybody asks for another
 * one at once, and nothing else would be done any more, not even what is to be read.
 */
final class SharedReading<T> {

    private final Supplier<T> source;
    private final LongConsumer rest;
    private final AtomicLong begun = new AtomicLong();
    private final Lock turn = new ReentrantLock();
    private Supplier<T> outcome = () -> {
        throw new IllegalStateException("nothing was read");
    };
    private long restedAt = System.nanoTime();

    SharedReading(Supplier<T> source) {
        this(source, LockSupport::parkNanos);
    }

    /** @param rest waits for as many nanoseconds, or less */
    SharedReading(Supplier<T> source, LongConsumer rest) {
        this.source = source;
        this.rest = rest;
    }

    /** @throws RuntimeException what the reading threw, which all who waited for it hear */
    T sinceNow() {
        long asked = begun.get();
        turn.lock();
        try {
            if (begun.get() == asked) {
                long missing = restedAt - System.nanoTime();
                if (missing > 0) {
                    rest.accept(missing);
                }
                begun.incrementAndGet();
                outcome = read();
            }
            return outcome.get();
        } finally {
            turn.unlock();
        }
    }

    private Supplier<T> read() {
        long start = System.nanoTime();
        try {
            T value = source.get();
            return () -> value;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } finally {
            long end = System.nanoTime();
            restedAt = end + (end - start);
        }
    }
}
