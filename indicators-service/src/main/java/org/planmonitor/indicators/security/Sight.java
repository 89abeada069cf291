package org.planmonitor.indicators.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Caller;

/**
 * Whose reporting somebody may see: the commission and the audit that of all departments, a department its own. To
 * everybody else there is none.
 *
 * @param departments null: all
 */
public record Sight(@Nullable Set<String> departments) {

    private static final Set<String> OF_ALL =
            Set.of("observation:approve", "observation:return", "observation:release", "calendar:write", "audit:read");
    private static final Set<String> OF_OWN = Set.of("observation:draft", "observation:submit", "observation:sign");

    /** What this caller may see. */
    public static Sight of(Caller caller) {
        if (OF_ALL.stream().anyMatch(caller::may)) {
            return new Sight(null);
        }
        return new Sight(OF_OWN.stream().anyMatch(caller::may) ? caller.departments() : Set.of());
    }

    public boolean sees(String department) {
        return departments == null || departments.contains(department);
    }

    /** Whether there is nothing here for the caller, whatever exists. */
    public boolean isBlind() {
        return departments != null && departments.isEmpty();
    }
}
