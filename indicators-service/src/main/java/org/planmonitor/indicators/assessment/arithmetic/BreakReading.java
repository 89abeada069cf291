package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What breaks did to the reading. A target reached early on a new series may only mean that the ruler changed; both
 * increments let the reader see it.
 *
 * @param targetSetOnOldSeries the figures are of the new series, the target was set on the old one
 * @param plannedIncrement from the printed baseline to the target
 * @param realIncrement from the revised baseline to the figure
 */
public record BreakReading(
        List<SeriesBreak> breaks,
        boolean targetSetOnOldSeries,
        @Nullable BigDecimal plannedIncrement,
        @Nullable BigDecimal realIncrement) {

    static @Nullable BreakReading of(Case c) {
        if (c.breaks().all().isEmpty()) {
            return null;
        }
        boolean revised = c.start().basis() == Start.Basis.REVISED;
        BigDecimal target = c.target() == null
                ? null
                : Targets.level(c.target(), c.printed().value());
        BigDecimal now = c.latest() == null ? null : c.latest().value();
        return new BreakReading(
                c.breaks().all(),
                revised,
                revised ? difference(target, c.printed().value()) : null,
                revised ? difference(now, c.start().value()) : null);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal to, @Nullable BigDecimal from) {
        return to == null || from == null ? null : Figures.bounded(to.subtract(from), Figure.GAP.decimals());
    }
}
