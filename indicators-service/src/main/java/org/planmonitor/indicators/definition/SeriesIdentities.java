package org.planmonitor.indicators.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.SubjectType;

/**
 * The rows that series hang on: one for every component and region that was ever defined. They outlive what they name,
 * because figures once published do.
 */
@ApplicationScoped
class SeriesIdentities {

    private final EntityManager entities;

    SeriesIdentities(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes those that are missing for what these versions define. */
    void ensure(long planId, List<Version<?>> versions) {
        for (Version<?> each : versions) {
            switch (each.body()) {
                case PackIndicator it ->
                    it.components().forEach(part -> component(planId, SubjectType.INDICATOR, it.code(), part.code()));
                case PackCommitment it -> component(planId, SubjectType.COMMITMENT, it.code(), it.code());
                case Region it -> region(planId, it.code());
                default -> {
                    // Nothing hangs on the others.
                }
            }
        }
    }

    private void component(long planId, SubjectType type, String subject, String code) {
        entities.createNativeQuery("""
                        insert into component (plan_id, subject_type, subject_code, code)
                        values (:plan, :type, :subject, :code) on conflict do nothing""")
                .setParameter("plan", planId)
                .setParameter("type", type.name())
                .setParameter("subject", subject)
                .setParameter("code", code)
                .executeUpdate();
    }

    private void region(long planId, String code) {
        entities.createNativeQuery("insert into region (plan_id, code) values (:plan, :code) on conflict do nothing")
                .setParameter("plan", planId)
                .setParameter("code", code)
                .executeUpdate();
    }

    /** The components of a subject that have figures, withdrawn ones too. */
    @SuppressWarnings("unchecked") // a native query of one column gives what the column holds
    Set<String> withFigures(long planId, SubjectType type, String subject) {
        return new HashSet<>((List<String>) entities.createNativeQuery("""
                        select distinct s.component from observation_series s
                        where s.plan_id = :plan and s.subject_type = :type and s.subject_code = :subject
                          and exists (select 1 from observation o where o.series_id = s.id)""", String.class)
                .setParameter("plan", planId)
                .setParameter("type", type.name())
                .setParameter("subject", subject)
                .getResultList());
    }
}
