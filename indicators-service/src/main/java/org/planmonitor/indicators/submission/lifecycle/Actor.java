package org.planmonitor.indicators.submission.lifecycle;

import java.util.Set;

/** Who wants to take a step: identity, departments and permissions, as a token says. */
public record Actor(String subject, Set<String> departments, Set<String> permissions) {

    public Actor {
        departments = Set.copyOf(departments);
        permissions = Set.copyOf(permissions);
    }
}
