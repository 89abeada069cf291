package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A point from which a series may not continue what came before it.
 *
 * @param at the first period of the new series
 * @param revisedBaseline where the new series stood; with it a declared break can be read on the new series alone
 * @param factor of a declared change of unit: what a figure in the new unit is multiplied by to be one in the plan's
 * @param knownSince from when an answer may use it; null for always
 */
public record SeriesBreak(
        Period at,
        BreakStatus status,
        BreakKind kind,
        @Nullable Baseline revisedBaseline,
        @Nullable BigDecimal factor,
        @Nullable Instant knownSince) {

    /** Whether figures of the new unit can be read in the plan's. */
    boolean convertible() {
        return kind == BreakKind.UNIT && status == BreakStatus.DECLARED && factor != null;
    }

    boolean known(@Nullable Instant asOf) {
        return knownSince == null || asOf == null || !knownSince.isAfter(asOf);
    }
}
