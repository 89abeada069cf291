package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Where a series stood when the plan was made.
 *
 * @param value null where the plan prints none
 */
public record Baseline(int year, @Nullable BigDecimal value) {}
