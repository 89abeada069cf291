package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which publication of a figure was used, so that a verdict can be followed to its source.
 *
 * @param observation id of the figure; null for figures given by a caller
 * @param publishedAt null for a figure that counts as always known
 */
public record Vintage(
        @Nullable String observation,
        int revision,
        @Nullable Instant publishedAt) {
    /** A figure given by a caller, known at any time. */
    public static final Vintage GIVEN = new Vintage(null, 1, null);

    boolean visible(@Nullable Instant asOf) {
        return publishedAt == null || asOf == null || !publishedAt.isAfter(asOf);
    }
}
