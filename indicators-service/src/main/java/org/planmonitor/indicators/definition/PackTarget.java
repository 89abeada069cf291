package org.planmonitor.indicators.definition;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.plan.TargetVersion;

/** A target as it is written down; {@code amendment} where it is not the printed one any more. */
public record PackTarget(
        Kind kind,
        int year,
        @Nullable BigDecimal value,
        @Nullable String comparator,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal delta,
        @Nullable String raw,
        TargetVersion.@Nullable Amendment amendment) {}
