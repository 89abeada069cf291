package org.planmonitor.projects.random;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which entries of a project's money may still be undone, told from the entries that are listed alone. */
final class Reversals {

    private static final Set<String> DECISIONS = Set.of("ESTIMATE", "TOTAL", "YEAR_PLAN");

    private Reversals() {}

    /** It is undone already, or is itself what undoes another. */
    static boolean isOver(Map<String, Object> entry) {
        return entry.get("reverses") != null || entry.get("reversedBy") != null;
    }

    /** A later decision of its kind, and of its year where it has one, stands in its place. */
    static boolean isSuperseded(Map<String, Object> entry, List<Map<String, Object>> entries) {
        return DECISIONS.contains(String.valueOf(entry.get("kind")))
                && entries.stream()
                        .filter(other -> !isOver(other))
                        .filter(other -> Objects.equals(other.get("kind"), entry.get("kind")))
                        .filter(other -> Objects.equals(other.get("period"), entry.get("period")))
                        .anyMatch(other -> number(other) > number(entry));
    }

    static long number(Map<String, Object> entry) {
        return Long.parseLong(String.valueOf(entry.get("id")));
    }
}
