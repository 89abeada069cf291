package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task handed down by the level above (省下达).
 *
 * @param year null for the plan as a whole
 * @param document where it was handed down
 * @param knownSince from when an answer may use it; null for always
 */
public record AssignedTask(
        @Nullable Integer year,
        BigDecimal value,
        Comparator comparator,
        @Nullable String document,
        @Nullable Instant knownSince) {

    boolean known(@Nullable Instant asOf) {
        return knownSince == null || asOf == null || !knownSince.isAfter(asOf);
    }
}
