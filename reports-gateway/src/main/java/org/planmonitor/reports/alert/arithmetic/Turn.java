package org.planmonitor.reports.alert.arithmetic;

import java.util.HashSet;
import java.util.Set;

/**
 * What becomes of the alert of one subject when its causes are looked at again. It depends on nothing but the causes known before
 * and now, so that looking twice, late or at two replicas changes nothing more.
 */
public enum Turn {
    /** There is none, and there is a cause. */
    RAISED,
    /** Another cause has joined. */
    REPEATED,
    /** Some causes are gone, not all. */
    EASED,
    /** All are gone. */
    RESOLVED,
    /** Nothing has changed. */
    NONE;

    /** @param before keys of the causes of the open alert; none when there is no open alert */
    public static Turn of(Set<String> before, Set<String> now) {
        if (before.isEmpty()) {
            return now.isEmpty() ? NONE : RAISED;
        }
        if (now.isEmpty()) {
            return RESOLVED;
        }
        if (!before.containsAll(now)) {
            return REPEATED;
        }
        return now.containsAll(before) ? NONE : EASED;
    }

    /** How many causes have joined. */
    public static int fresh(Set<String> before, Set<String> now) {
        Set<String> fresh = new HashSet<>(now);
        fresh.removeAll(before);
        return fresh.size();
    }
}
