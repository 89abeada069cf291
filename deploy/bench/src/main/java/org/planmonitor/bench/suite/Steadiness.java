package org.planmonitor.bench.suite;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;

/** Steady is what has not changed by more than a sixth over the last three looks: the JIT and the caches are done. */
final class Steadiness {

    private static final int LOOKS = 3;
    private static final double WIDEST = 7.0 / 6;

    private final Deque<Double> last = new ArrayDeque<>();

    void look(double median) {
        last.addLast(median);
        if (last.size() > LOOKS) {
            last.removeFirst();
        }
    }

    boolean isReached() {
        // A look without a single answer is not a number, and never steady.
        return last.size() == LOOKS && Collections.max(last) <= WIDEST * Collections.min(last);
    }
}
