package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.indicators.assessment.arithmetic.Thresholds;

/** Makes the tree of a plan from its rows: one query a table, whatever the size of the plan. */
@ApplicationScoped
class PlanReader {

    private final EntityManager entities;
    private final SubjectReader subjects;
    private final Json json;

    PlanReader(EntityManager entities, SubjectReader subjects, Json json) {
        this.entities = entities;
        this.subjects = subjects;
        this.json = json;
    }

    PlanHistory history(PlanRow row) {
        // Read first: what is published while the rows are read lies after it.
        Instant settledAt = row.lastPublishedAt;
        return new PlanHistory(new TreeMap<>(Map.of(row.knownFrom, read(row))), settledAt);
    }

    PlanDefinition read(PlanRow row) {
        SubjectReader.Components components = subjects.components(row.id);
        return new PlanDefinition(
                facts(row),
                document(row.id),
                subjects.indicators(row.id, components),
                subjects.commitments(row.id, components),
                rows(SeriesBreakRow.class, "id", row.id).stream()
                        .map(this::seriesBreak)
                        .toList());
    }

    private PlanFacts facts(PlanRow row) {
        return new PlanFacts(
                row.id,
                row.code,
                row.name.text(),
                row.shortName.text(),
                row.publisher.text(),
                new PlanPeriod(String.valueOf(row.startYear), String.valueOf(row.endYear)),
                row.printedOn,
                row.regionCode,
                ZoneId.of(row.timeZone),
                json.read(row.calendar, WorkCalendar.class),
                json.read(row.thresholds, Thresholds.class),
                row.sharing,
                row.simulated,
                row.knownFrom);
    }

    private PlanDocument document(long planId) {
        return new PlanDocument(
                rows(CategoryRow.class, "ordinal", planId).stream()
                        .map(each -> new Category(each.code, each.name.text(), each.label))
                        .toList(),
                rows(RegionRow.class, "ordinal", planId).stream()
                        .map(PlanReader::region)
                        .toList(),
                rows(ReportingUnitRow.class, "ordinal", planId).stream()
                        .map(each -> new ReportingUnit(each.code, each.type, each.name.text()))
                        .toList(),
                rows(StructureRow.class, "ordinal", planId).stream()
                        .map(PlanReader::element)
                        .toList(),
                rows(GlossaryRow.class, "number", planId).stream()
                        .map(each -> new GlossaryTerm(each.number, each.term.text(), each.explanation.text()))
                        .toList(),
                rows(HistoricalFigureRow.class, "ordinal", planId).stream()
                        .map(PlanReader::figure)
                        .toList());
    }

    private <T> List<T> rows(Class<T> type, String order, long planId) {
        return entities.createQuery("from " + type.getSimpleName() + " where planId = :plan order by " + order, type)
                .setParameter("plan", planId)
                .getResultList();
    }

    private static Region region(RegionRow row) {
        return new Region(row.code, row.name.text(), row.level, row.parent, row.validFrom, row.validTo, row.quote);
    }

    private static StructureElement element(StructureRow row) {
        return new StructureElement(
                row.kind,
                row.number,
                Numbers.widen(row.chapter),
                Numbers.widen(row.section),
                row.title.text(),
                row.footnote == null ? null : row.footnote.text(),
                Numbers.widen(row.entries));
    }

    private static HistoricalFigure figure(HistoricalFigureRow row) {
        return new HistoricalFigure(
                row.id,
                row.code,
                row.name.text(),
                row.period,
                row.periodBasis,
                row.value,
                row.comparator,
                row.unit.unit(),
                row.kind,
                row.basis,
                row.linkedIndicator,
                row.linkedComponent,
                row.linkedCommitment,
                row.chapter,
                Numbers.widen(row.section),
                row.quote,
                row.note);
    }

    private BreakDefinition seriesBreak(SeriesBreakRow row) {
        Short year = row.revisedYear;
        return new BreakDefinition(
                new SubjectRef(row.subjectType, row.subjectCode),
                row.component,
                row.at,
                row.status,
                row.kind,
                row.reason.text(),
                year == null || row.revisedValue == null
                        ? null
                        : new BreakDefinition.RevisedBaseline(year, row.revisedValue),
                row.knownSince,
                json.read(row.source, BreakDefinition.Source.class),
                row.note,
                row.factor,
                row.decidedBy);
    }
}
