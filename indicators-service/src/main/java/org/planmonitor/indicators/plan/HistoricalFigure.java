package org.planmonitor.indicators.plan;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A past figure that the plan's prose states. Part of the document: never an observation, never assessed.
 * {@code period} is a year or {@code 2016/2020} for a span; {@code periodBasis} says whether the text gives it.
 */
public record HistoricalFigure(
        String id,
        String code,
        Text name,
        String period,
        String periodBasis,
        BigDecimal value,
        String comparator,
        Unit unit,
        String kind,
        String basis,
        @Nullable String linkedIndicator,
        @Nullable String linkedComponent,
        @Nullable String linkedCommitment,
        int chapter,
        @Nullable Integer section,
        @Nullable String quote,
        @Nullable String note) {}
