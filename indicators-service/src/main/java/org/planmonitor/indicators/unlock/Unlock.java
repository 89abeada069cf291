package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;

/** A closed cell that is open for one department until an instant. */
record Unlock(
        UUID id,
        String department,
        CellKey cell,
        String reason,
        String grantedBy,
        Instant grantedAt,
        Instant expiresAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    boolean active(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
