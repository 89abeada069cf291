package org.planmonitor.indicators.plan;

import java.sql.Timestamp;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Adds words on breaks and reads them. A word never replaces an earlier one: both stand with the instants since when they
 * are known.
 */
@ApplicationScoped
public class BreakLog {

    private final EntityManager entities;
    private final Json json;

    BreakLog(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /** Writes one word; read the plan again afterwards with {@link PlanCatalog#changed}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(long planId, BreakDefinition word) {
        entities.persist(row(planId, word));
        entities.flush();
        // A pack may bring a break that is known only from a later day on: the change itself is of now.
        entities.createNativeQuery("update plan set definitions_changed_at ="
                        + " greatest(definitions_changed_at, least(:known, last_published_at)) where id = :plan")
                .setParameter("known", Timestamp.from(word.knownSince()))
                .setParameter("plan", planId)
                .executeUpdate();
    }

    /** Every word of a plan, in the order they were said. */
    @Transactional
    public List<BreakDefinition> of(long planId) {
        return entities.createQuery("from SeriesBreakRow where planId = :plan order by id", SeriesBreakRow.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(this::word)
                .toList();
    }

    private BreakDefinition word(SeriesBreakRow row) {
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

    private SeriesBreakRow row(long planId, BreakDefinition word) {
        SeriesBreakRow row = new SeriesBreakRow();
        row.planId = planId;
        row.subjectType = word.subject().type();
        row.subjectCode = word.subject().code();
        row.component = word.component();
        row.at = word.at();
        row.status = word.status();
        row.kind = word.kind();
        row.reason = Words.of(word.reason());
        BreakDefinition.RevisedBaseline revised = word.revisedBaseline();
        if (revised != null) {
            row.revisedYear = Numbers.narrow(revised.year());
            row.revisedValue = revised.value();
        }
        row.knownSince = word.knownSince();
        row.source = json.write(word.source());
        row.note = word.note();
        row.factor = word.factor();
        row.decidedBy = word.decidedBy();
        return row;
    }
}
