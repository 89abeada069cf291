package org.planmonitor.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.planmonitor.local.Failure;

/** A thread for each writing, at its pace, until it is ended; no writing is left half asked. */
final class Load {

    private static final Duration PACE = Duration.ofMillis(400);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(200);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicReference<String> refused = new AtomicReference<>("");
    private final AtomicReference<Duration> longest = new AtomicReference<>(Duration.ZERO);
    private volatile boolean ending;

    Load(List<? extends Writing> writings) {
        for (Writing each : writings) {
            threads.add(Thread.ofVirtual().start(() -> write(each)));
        }
    }

    private void write(Writing writing) {
        try {
            while (!ending) {
                long begin = System.nanoTime();
                while (!writing.ask()) {
                    askedAgain.incrementAndGet();
                    Thread.sleep(BEFORE_NEXT_TRY);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                longest.accumulateAndGet(took, (a, b) -> a.compareTo(b) > 0 ? a : b);
                stored.incrementAndGet();
                writing.next();
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Failure e) {
            refused.compareAndSet("", Failure.line(e));
        }
    }

    /**
     * What has happened since the last time.
     *
     * @param askedAgain how often a writer had no answer, or none that says that it is stored
     * @param longest from the first try until it was known to be stored
     */
    record Look(int stored, int askedAgain, Duration longest) {

        @Override
        public String toString() {
            return "%d writes stored, %d asked again, longest %.1f s"
                    .formatted(stored, askedAgain, longest.toMillis() / 1e3);
        }
    }

    Look look() {
        String why = refused.get();
        if (!why.isEmpty()) {
            throw Failure.of("A write was refused: %s", why);
        }
        return new Look(stored.getAndSet(0), askedAgain.getAndSet(0), longest.getAndSet(Duration.ZERO));
    }

    /** Returns when every writing that was begun is stored. */
    void end() throws InterruptedException {
        ending = true;
        for (Thread each : threads) {
            if (!each.join(Duration.ofMinutes(3))) {
                throw Failure.of("A write is not stored after three minutes.");
            }
        }
    }
}
