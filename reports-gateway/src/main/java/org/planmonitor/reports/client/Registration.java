package org.planmonitor.reports.client;

import java.time.Instant;
import java.util.List;

/** What is registered of a client system: as much as is needed to let it in. */
record Registration(String id, boolean active, List<String> scopes, int perMinute, int perDay, Instant expiresAt) {

    /** Whether it may call at an instant. */
    boolean holds(Instant now) {
        return active && now.isBefore(expiresAt);
    }
}
