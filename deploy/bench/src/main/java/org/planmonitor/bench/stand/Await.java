package org.planmonitor.bench.stand;

import java.io.IOException;
import java.time.Duration;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

import org.planmonitor.local.Failure;

/** Waits for what others do, and fails in words when it does not come. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** What is waited for; a failure of it counts as not yet. */
    public interface Condition {

        boolean holds() throws IOException, InterruptedException;
    }

    /** @param missing what is said when it has not come in time */
    @FormatMethod
    public static void until(Condition condition, Duration patience, @FormatString String missing, Object... parts)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw Failure.of(missing, parts);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean holds(Condition condition) throws IOException, InterruptedException {
        try {
            return condition.holds();
        } catch (Failure notYet) {
            return false;
        }
    }
}
