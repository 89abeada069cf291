package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;

/**
 * What is to be reached and when. {@code value} is null for a range (then {@code min}, {@code max}), for an increment
 * ({@code delta}) and for a target that a higher level assigns later. {@code comparator} is lower-case: eq, gte, gt, lte, lt, approx, range, toward,
 * scale. An amended target is a new version that names its decision.
 */
public record TargetVersion(
        Instant knownFrom,
        Kind kind,
        int year,
        @Nullable BigDecimal value,
        @Nullable String comparator,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal delta,
        @Nullable String raw,
        @Nullable AnnualAverage annualAverage,
        @Nullable Amendment amendment) {

    /** The column "annual average" beside a target that also sets a level. */
    public record AnnualAverage(
            BigDecimal value,
            String comparator,
            String unit,
            @Nullable String raw) {}

    /**
     * The decision by which a target was changed: of the standing committee of the people's congress (人大常委会), under
     * which number, when and why. {@code id} names the amendment within the plan; null for one that a pack brought.
     */
    public record Amendment(@Nullable String id, String body, String number, LocalDate date, String reason) {}
}
