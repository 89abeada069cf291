package org.planmonitor.indicators.assessment.arithmetic;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The own assessment of the level above. Once entered with its document it is the verdict; ours was a forecast.
 *
 * @param year null for the plan as a whole
 */
public record OfficialResult(
        @Nullable Integer year,
        Verdict verdict,
        String document,
        @Nullable Instant knownSince) {

    boolean known(@Nullable Instant asOf) {
        return knownSince == null || asOf == null || !knownSince.isAfter(asOf);
    }
}
