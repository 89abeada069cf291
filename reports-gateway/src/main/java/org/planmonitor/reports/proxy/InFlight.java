package org.planmonitor.reports.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is under way to one owner and admits no more than the cap. Safe from any event loop. */
final class InFlight {

    private final AtomicInteger running = new AtomicInteger();
    private final int cap;

    InFlight(int cap) {
        this.cap = cap;
    }

    boolean enter() {
        if (running.incrementAndGet() <= cap) {
            return true;
        }
        running.decrementAndGet();
        return false;
    }

    void leave() {
        running.decrementAndGet();
    }

    int running() {
        return running.get();
    }
}
