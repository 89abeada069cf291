package org.planmonitor.kit.consistency;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which transactions a reader of the database saw: PostgreSQL's {@code pg_snapshot}, {@code xmin:xmax:running,running}. */
record Snapshot(long xmin, long xmax, Set<Long> running) {

    static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = parts[2].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether what the transaction wrote was visible, given that it has committed. */
    boolean sees(long transaction) {
        return transaction < xmin || (transaction < xmax && !running.contains(transaction));
    }
}
