package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a series starts from. {@code status} says how good the figure is (ACTUAL, PRIOR_YEAR, ESTIMATE,
 * NOT_AVAILABLE, or for a commitment PLAN_TEXT, PUBLISHED, NEW_CAPACITY); {@code raw} is the printed cell.
 */
public record BaselineVersion(
        Instant knownFrom,
        int year,
        @Nullable BigDecimal value,
        String status,
        @Nullable String raw) {}
