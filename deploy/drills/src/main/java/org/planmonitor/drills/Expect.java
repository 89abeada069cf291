package org.planmonitor.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.local.Failure;

/** What must come true within a while; what did not is told at the end, after everything else was looked at. */
final class Expect {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> missed = new ArrayList<>();

    /** Something that is looked at again and again. */
    interface Look {
        boolean holds() throws InterruptedException;
    }

    void soon(String what, Look look) throws InterruptedException {
        long begin = System.nanoTime();
        while (!look.holds()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                missed.add(what);
                System.out.printf("  not within %d s: %s%n", PATIENCE.toSeconds(), what);
                return;
            }
            Thread.sleep(250);
        }
        System.out.printf("  %.1f s: %s%n", (System.nanoTime() - begin) / 1e9, what);
    }

    static void tell(String who, String words) {
        System.out.printf("    %s: %s%n", who, words);
    }

    void settle() {
        if (!missed.isEmpty()) {
            throw Failure.of("%d expectations failed: %s", missed.size(), String.join("; ", missed));
        }
    }
}
