package org.planmonitor.indicators.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes a new plan's indicators, commitments, components, first versions and breaks. */
@ApplicationScoped
class SubjectWriter {

    private final EntityManager entities;
    private final Json json;

    SubjectWriter(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    void write(long planId, PlanDefinition definition) {
        Instant knownFrom = definition.plan().knownFrom();
        definition.indicators().forEach(each -> entities.persist(indicator(planId, knownFrom, each)));
        short ordinal = 0;
        for (CommitmentDefinition commitment : definition.commitments()) {
            entities.persist(commitment(planId, ordinal++, knownFrom, commitment));
        }
        definition.subjects().forEach(each -> components(planId, each));
        definition.seriesBreaks().forEach(each -> entities.persist(seriesBreak(planId, each)));
    }

    private void components(long planId, Subject subject) {
        short ordinal = 0;
        for (ComponentDefinition component : subject.components()) {
            ComponentRow row = new ComponentRow();
            row.planId = planId;
            row.subjectType = subject.type();
            row.subjectCode = subject.code();
            row.code = component.code();
            row.ordinal = ordinal++;
            row.name = Words.of(component.name());
            row.rule = json.write(component.rule());
            row.yearlyPlan = json.write(component.yearlyPlan());
            entities.persist(row);
            short version = 1;
            for (BaselineVersion baseline : component.baselines()) {
                entities.persist(baseline(row.id, version++, baseline));
            }
            version = 1;
            for (TargetVersion target : component.targets()) {
                entities.persist(target(row.id, version++, target));
            }
        }
    }

    private static BaselineRow baseline(long componentId, short version, BaselineVersion baseline) {
        BaselineRow row = new BaselineRow();
        row.componentId = componentId;
        row.version = version;
        row.knownFrom = baseline.knownFrom();
        row.year = Numbers.narrow(baseline.year());
        row.value = baseline.value();
        row.status = baseline.status();
        row.raw = baseline.raw();
        return row;
    }

    private TargetRow target(long componentId, short version, TargetVersion target) {
        TargetRow row = new TargetRow();
        row.componentId = componentId;
        row.version = version;
        row.knownFrom = target.knownFrom();
        row.kind = target.kind();
        row.year = Numbers.narrow(target.year());
        row.value = target.value();
        row.comparator = target.comparator();
        row.minimum = target.min();
        row.maximum = target.max();
        row.delta = target.delta();
        row.raw = target.raw();
        TargetVersion.AnnualAverage average = target.annualAverage();
        if (average != null) {
            row.averageValue = average.value();
            row.averageComparator = average.comparator();
            row.averageUnit = average.unit();
            row.averageRaw = average.raw();
        }
        TargetVersion.Amendment amendment = target.amendment();
        row.amendment = amendment == null ? null : json.write(amendment);
        return row;
    }

    private IndicatorRow indicator(long planId, Instant knownFrom, IndicatorDefinition indicator) {
        IndicatorRow row = new IndicatorRow();
        row.planId = planId;
        row.code = indicator.code();
        row.number = Numbers.narrow(indicator.number());
        row.name = Words.of(indicator.name());
        row.category = indicator.category();
        row.attribute = indicator.attribute();
        row.direction = indicator.direction();
        row.measure = indicator.measure();
        row.unit = UnitWords.of(indicator.unit());
        row.frequency = indicator.frequency();
        row.targetForm = indicator.targetForm();
        row.note = indicator.note();
        row.responsible = indicator.responsible();
        row.provenance = json.write(indicator.source());
        row.sharing = indicator.sharing();
        row.knownFrom = knownFrom;
        return row;
    }

    private static CommitmentRow commitment(
            long planId, short ordinal, Instant knownFrom, CommitmentDefinition commitment) {
        CommitmentRow row = new CommitmentRow();
        row.planId = planId;
        row.code = commitment.code();
        row.ordinal = ordinal;
        row.id = commitment.id();
        row.name = Words.of(commitment.name());
        row.unit = UnitWords.of(commitment.unit());
        row.frequency = commitment.frequency();
        row.chapter = Numbers.narrow(commitment.chapter());
        row.section = Numbers.narrow(commitment.section());
        row.box = commitment.box();
        row.domain = commitment.domain();
        row.form = commitment.form();
        row.nature = commitment.nature();
        row.basis = commitment.basis();
        row.strength = commitment.strength();
        row.deadlineBasis = commitment.deadlineBasis();
        row.headline = commitment.headline();
        row.restates = commitment.restates();
        row.linkedIndicator = commitment.linkedIndicator();
        row.linkedComponent = commitment.linkedComponent();
        row.quote = commitment.quote();
        row.note = commitment.note();
        row.sharing = commitment.sharing();
        row.knownFrom = knownFrom;
        return row;
    }

    SeriesBreakRow seriesBreak(long planId, BreakDefinition seriesBreak) {
        SeriesBreakRow row = new SeriesBreakRow();
        row.planId = planId;
        row.subjectType = seriesBreak.subject().type();
        row.subjectCode = seriesBreak.subject().code();
        row.component = seriesBreak.component();
        row.at = seriesBreak.at();
        row.status = seriesBreak.status();
        row.kind = seriesBreak.kind();
        row.reason = Words.of(seriesBreak.reason());
        BreakDefinition.RevisedBaseline revised = seriesBreak.revisedBaseline();
        if (revised != null) {
            row.revisedYear = Numbers.narrow(revised.year());
            row.revisedValue = revised.value();
        }
        row.knownSince = seriesBreak.knownSince();
        row.source = json.write(seriesBreak.source());
        row.note = seriesBreak.note();
        row.factor = seriesBreak.factor();
        row.decidedBy = seriesBreak.decidedBy();
        return row;
    }
}
