package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes a new plan's rows from its definition; ids of the definition given are not looked at. */
@ApplicationScoped
class PlanWriter {

    private final EntityManager entities;
    private final SubjectWriter subjects;
    private final Json json;

    PlanWriter(EntityManager entities, SubjectWriter subjects, Json json) {
        this.entities = entities;
        this.subjects = subjects;
        this.json = json;
    }

    PlanRow write(PlanDefinition definition, Instant importedAt) {
        PlanRow plan = plan(definition.plan(), importedAt);
        entities.persist(plan);
        document(plan.id, definition.document());
        subjects.write(plan.id, definition);
        entities.flush();
        return plan;
    }

    private PlanRow plan(PlanFacts facts, Instant importedAt) {
        PlanRow row = new PlanRow();
        row.code = facts.code();
        row.name = Words.of(facts.name());
        row.shortName = Words.of(facts.shortName());
        row.publisher = Words.of(facts.publisher());
        row.startYear = Numbers.narrow(facts.period().startYear());
        row.endYear = Numbers.narrow(facts.period().endYear());
        row.printedOn = facts.printedOn();
        row.regionCode = facts.region();
        row.timeZone = facts.timeZone().getId();
        row.calendar = json.write(facts.calendar());
        row.thresholds = json.write(facts.thresholds());
        row.sharing = facts.sharing();
        row.simulated = facts.simulated();
        row.knownFrom = facts.knownFrom();
        row.importedAt = importedAt;
        row.lastPublishedAt = importedAt;
        return row;
    }

    private void document(long planId, PlanDocument document) {
        short ordinal = 0;
        for (Category category : document.categories()) {
            entities.persist(category(planId, ordinal++, category));
        }
        for (Region region : document.regions()) {
            entities.persist(region(planId, ordinal++, region));
        }
        for (ReportingUnit unit : document.reportingUnits()) {
            entities.persist(unit(planId, ordinal++, unit));
        }
        for (StructureElement element : document.structure()) {
            entities.persist(element(planId, ordinal++, element));
        }
        for (GlossaryTerm term : document.glossary()) {
            entities.persist(term(planId, term));
        }
        List<HistoricalFigure> figures = document.historicalFigures();
        for (HistoricalFigure figure : figures) {
            entities.persist(figure(planId, ordinal++, figure));
        }
    }

    private static CategoryRow category(long planId, short ordinal, Category category) {
        CategoryRow row = new CategoryRow();
        row.planId = planId;
        row.code = category.code();
        row.ordinal = ordinal;
        row.name = Words.of(category.name());
        row.label = category.ordinal();
        return row;
    }

    private static RegionRow region(long planId, short ordinal, Region region) {
        RegionRow row = new RegionRow();
        row.planId = planId;
        row.code = region.code();
        row.ordinal = ordinal;
        row.name = Words.of(region.name());
        row.level = region.level();
        row.parent = region.parent();
        row.validFrom = region.validFrom();
        row.validTo = region.validTo();
        row.quote = region.quote();
        return row;
    }

    private static ReportingUnitRow unit(long planId, short ordinal, ReportingUnit unit) {
        ReportingUnitRow row = new ReportingUnitRow();
        row.planId = planId;
        row.code = unit.code();
        row.ordinal = ordinal;
        row.type = unit.type();
        row.name = Words.of(unit.name());
        return row;
    }

    private static StructureRow element(long planId, short ordinal, StructureElement element) {
        StructureRow row = new StructureRow();
        row.planId = planId;
        row.ordinal = ordinal;
        row.kind = element.kind();
        row.number = element.number();
        row.chapter = Numbers.narrow(element.chapter());
        row.section = Numbers.narrow(element.section());
        row.title = Words.of(element.title());
        row.footnote = Words.ofNullable(element.footnote());
        row.entries = Numbers.narrow(element.entries());
        return row;
    }

    private static GlossaryRow term(long planId, GlossaryTerm term) {
        GlossaryRow row = new GlossaryRow();
        row.planId = planId;
        row.number = Numbers.narrow(term.number());
        row.term = Words.of(term.term());
        row.explanation = Words.of(term.explanation());
        return row;
    }

    private static HistoricalFigureRow figure(long planId, short ordinal, HistoricalFigure figure) {
        HistoricalFigureRow row = new HistoricalFigureRow();
        row.planId = planId;
        row.id = figure.id();
        row.ordinal = ordinal;
        row.code = figure.code();
        row.name = Words.of(figure.name());
        row.period = figure.period();
        row.periodBasis = figure.periodBasis();
        row.value = figure.value();
        row.comparator = figure.comparator();
        row.unit = UnitWords.of(figure.unit());
        row.kind = figure.kind();
        row.basis = figure.basis();
        row.linkedIndicator = figure.linkedIndicator();
        row.linkedComponent = figure.linkedComponent();
        row.linkedCommitment = figure.linkedCommitment();
        row.chapter = Numbers.narrow(figure.chapter());
        row.section = Numbers.narrow(figure.section());
        row.quote = figure.quote();
        row.note = figure.note();
        return row;
    }
}
