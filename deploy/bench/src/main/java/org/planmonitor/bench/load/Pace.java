package org.planmonitor.bench.load;

import java.time.Duration;

/** Turns at fixed instants, whether or not those before are over: whoever is slow is not spared. */
public final class Pace {

    private final long start = System.nanoTime();
    private final int perSecond;

    private Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Turn 0 is now. */
    public static Pace of(int perSecond) {
        return new Pace(perSecond);
    }

    /** Returns when the turn is due, and answers the instant for which it was due, in nanoseconds of the system's clock. */
    public long await(long turn) throws InterruptedException {
        long due = start + turn * Duration.ofSeconds(1).toNanos() / perSecond;
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        return due;
    }
}
