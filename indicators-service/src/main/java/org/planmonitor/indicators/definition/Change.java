package org.planmonitor.indicators.definition;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;

/**
 * One act of administration: everything in it became known at the same instant.
 *
 * @param knownFrom since when answers may use it; earlier than {@code recordedAt} only for what a pack brought
 * @param changedBy the subject of the token
 */
public record Change(
        long id,
        Instant knownFrom,
        ChangeKind kind,
        @Nullable String reason,
        @Nullable DocumentReference document,
        String changedBy,
        Instant recordedAt) {}
