package org.planmonitor.indicators.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Adds words on breaks. A word never replaces an earlier one: both stand with the instants since when they are known, and
 * the table refuses anything else.
 */
@ApplicationScoped
public class BreakLog {

    private final EntityManager entities;
    private final SubjectWriter subjects;

    BreakLog(EntityManager entities, SubjectWriter subjects) {
        this.entities = entities;
        this.subjects = subjects;
    }

    /** Writes one word; read the plan again afterwards with {@link PlanCatalog#changed}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(long planId, BreakDefinition word) {
        entities.persist(subjects.seriesBreak(planId, word));
        entities.flush();
    }
}
