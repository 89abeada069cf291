package org.planmonitor.indicators.plan;

import java.util.List;

/** The plan as a document and its master data: what is read, cited and filtered by, but has no series. */
public record PlanDocument(
        List<Category> categories,
        List<Region> regions,
        List<ReportingUnit> reportingUnits,
        List<StructureElement> structure,
        List<GlossaryTerm> glossary,
        List<HistoricalFigure> historicalFigures) {

    public PlanDocument {
        categories = List.copyOf(categories);
        regions = List.copyOf(regions);
        reportingUnits = List.copyOf(reportingUnits);
        structure = List.copyOf(structure);
        glossary = List.copyOf(glossary);
        historicalFigures = List.copyOf(historicalFigures);
    }
}
