package org.planmonitor.indicators.definition;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Where a series starts from, as it is written down. */
public record PackBaseline(
        int year,
        @Nullable BigDecimal value,
        String status,
        @Nullable String raw) {}
