package org.planmonitor.indicators.definition;

import java.util.List;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.GlossaryTerm;
import org.planmonitor.indicators.plan.HistoricalFigure;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/** The indicators half of a plan pack as it is written; {@code docs/plan-pack.md} explains every field. */
public record IndicatorsPack(
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
        List<PackObservation> observations) {

    /** The version of the format. */
    public static final int VERSION = 1;

    /** The same with these indicators and commitments alone. */
    IndicatorsPack only(List<PackIndicator> these, List<PackCommitment> those) {
        return new IndicatorsPack(
                packVersion,
                plan,
                categories,
                regions,
                reportingUnits,
                structure,
                glossary,
                these,
                those,
                historicalFigures,
                seriesBreaks,
                observations);
    }
}
