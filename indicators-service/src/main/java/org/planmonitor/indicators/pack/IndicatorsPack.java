package org.planmonitor.indicators.pack;

import java.util.List;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.GlossaryTerm;
import org.planmonitor.indicators.plan.HistoricalFigure;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** The indicators half of a plan pack as it is written; {@code docs/plan-pack.md} explains every field. */
record IndicatorsPack(
        int packVersion,
        PackPlan plan,
        List<Category> categories,
        List<Region> regions,
        List<ReportingUnit> reportingUnits,
        PackStructure structure,
        List<GlossaryTerm> glossary,
        List<PackIndicator> indicators,
        List<PackCommitment> commitments,
        List<HistoricalFigure> historicalFigures,
        List<PackBreak> seriesBreaks,
        List<PackObservation> observations) {}
