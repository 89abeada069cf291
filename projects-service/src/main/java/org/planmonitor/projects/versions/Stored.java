package org.planmonitor.projects.versions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/**
 * One version of a document.
 *
 * @param ordinal the place of the thing in its plan
 * @param sharing who sees the thing today
 * @param knownFrom since when this version stands; until the next one does
 * @param reason why it was written; null of what the plan says
 */
public record Stored<T>(
        String plan,
        String code,
        int ordinal,
        Sharing sharing,
        int version,
        Instant knownFrom,
        @Nullable String reason,
        @Nullable String document,
        String recordedBy,
        T content) {

    /** The same version with as much of it as somebody may see. */
    public Stored<T> with(T shown) {
        return new Stored<>(plan, code, ordinal, sharing, version, knownFrom, reason, document, recordedBy, shown);
    }
}
