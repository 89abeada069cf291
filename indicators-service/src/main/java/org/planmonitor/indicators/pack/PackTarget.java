package org.planmonitor.indicators.pack;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;

record PackTarget(
        Kind kind,
        int year,
        @Nullable BigDecimal value,
        @Nullable String comparator,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal delta,
        @Nullable String raw) {}
