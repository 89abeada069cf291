package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;

/** Reads indicators and commitments with their components and every version of baseline and target. */
@ApplicationScoped
class SubjectReader {

    private static final TypeReference<List<ComponentDefinition.YearlyValue>> YEARLY = new TypeReference<>() {};

    private final EntityManager entities;
    private final Json json;

    SubjectReader(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /** The components of a plan by the subject that they belong to. */
    record Components(Map<SubjectRef, List<ComponentDefinition>> bySubject) {
        List<ComponentDefinition> of(SubjectType type, String code) {
            return bySubject.getOrDefault(new SubjectRef(type, code), List.of());
        }
    }

    Components components(long planId) {
        Map<Long, List<BaselineVersion>> baselines = versions(BaselineRow.class, planId).stream()
                .collect(Collectors.groupingBy(
                        row -> row.componentId, Collectors.mapping(BaselineRow::baseline, Collectors.toList())));
        Map<Long, List<TargetVersion>> targets = versions(TargetRow.class, planId).stream()
                .collect(Collectors.groupingBy(
                        row -> row.componentId, Collectors.mapping(this::target, Collectors.toList())));
        return new Components(entities.createQuery(
                        "from ComponentRow where planId = :plan order by id", ComponentRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ComponentRow::subject,
                        Collectors.mapping(row -> component(row, baselines, targets), Collectors.toList()))));
    }

    List<IndicatorDefinition> indicators(long planId, Components components) {
        return entities.createQuery("from IndicatorRow where planId = :plan order by number", IndicatorRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(row -> indicator(row, components))
                .toList();
    }

    List<CommitmentDefinition> commitments(long planId, Components components) {
        return entities.createQuery("from CommitmentRow where planId = :plan order by ordinal", CommitmentRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(row -> commitment(row, components))
                .toList();
    }

    private <T> List<T> versions(Class<T> type, long planId) {
        return entities.createQuery(
                        "from " + type.getSimpleName() + " v where exists (select 1 from ComponentRow c"
                                + " where c.id = v.componentId and c.planId = :plan) order by v.componentId, v.version",
                        type)
                .setParameter("plan", planId)
                .getResultList();
    }

    private ComponentDefinition component(
            ComponentRow row, Map<Long, List<BaselineVersion>> baselines, Map<Long, List<TargetVersion>> targets) {
        return new ComponentDefinition(
                row.id,
                row.code,
                row.name.text(),
                json.read(row.rule, RuleDefinition.class),
                baselines.getOrDefault(row.id, List.of()),
                targets.getOrDefault(row.id, List.of()),
                json.read(row.yearlyPlan, YEARLY));
    }

    private TargetVersion target(TargetRow row) {
        String amendment = row.amendment;
        return new TargetVersion(
                row.knownFrom,
                row.kind,
                row.year,
                row.value,
                row.comparator,
                row.minimum,
                row.maximum,
                row.delta,
                row.raw,
                average(row),
                amendment == null ? null : json.read(amendment, TargetVersion.Amendment.class));
    }

    private static TargetVersion.@Nullable AnnualAverage average(TargetRow row) {
        return row.averageValue == null || row.averageComparator == null || row.averageUnit == null
                ? null
                : new TargetVersion.AnnualAverage(
                        row.averageValue, row.averageComparator, row.averageUnit, row.averageRaw);
    }

    private IndicatorDefinition indicator(IndicatorRow row, Components components) {
        return new IndicatorDefinition(
                row.number,
                row.code,
                row.name.text(),
                row.category,
                row.attribute,
                row.direction,
                row.measure,
                row.unit.unit(),
                row.frequency,
                row.targetForm,
                row.note,
                row.responsible,
                json.read(row.provenance, Provenance.class),
                row.sharing,
                components.of(SubjectType.INDICATOR, row.code));
    }

    private static CommitmentDefinition commitment(CommitmentRow row, Components components) {
        return new CommitmentDefinition(
                row.id,
                row.code,
                row.name.text(),
                row.unit.unit(),
                row.frequency,
                row.chapter,
                Numbers.widen(row.section),
                row.box,
                row.domain,
                row.form,
                row.nature,
                row.basis,
                row.strength,
                row.deadlineBasis,
                row.headline,
                row.restates,
                row.linkedIndicator,
                row.linkedComponent,
                row.quote,
                row.note,
                row.sharing,
                components.of(SubjectType.COMMITMENT, row.code).getFirst());
    }
}
