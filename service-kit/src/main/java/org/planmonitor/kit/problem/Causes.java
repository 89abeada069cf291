package org.planmonitor.kit.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything a failure was wrapped around, outermost first. Transaction managers and interceptors wrap what went wrong at
 * commit, in causes, in suppressed exceptions and in JDBC's chain of its own, so all three are followed.
 */
final class Causes {

    private static final int MOST = 50;

    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty() && found.size() < MOST) {
            Throwable next = open.removeFirst();
            if (seen.add(next)) {
                found.add(next);
                follow(open, next.getCause());
                follow(open, next instanceof SQLException sql ? sql.getNextException() : null);
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return found;
    }

    private static void follow(Deque<Throwable> open, @Nullable Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }
}
