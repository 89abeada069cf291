package org.planmonitor.indicators.pack;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

record PackBaseline(
        int year,
        @Nullable BigDecimal value,
        String status,
        @Nullable String raw) {}
