package org.planmonitor.indicators.definition;

import java.util.List;

import org.planmonitor.indicators.plan.HistoricalFigure;

/** The past figures of a plan's prose. */
public record HistoricalFigures(List<HistoricalFigure> figures) {

    public HistoricalFigures {
        figures = List.copyOf(figures);
    }
}
