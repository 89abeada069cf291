package org.planmonitor.indicators.plan;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.security.Sharing;

/** Counts what a reader may see of a plan. */
@ApplicationScoped
class PlanCounter {

    private final EntityManager entities;

    PlanCounter(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    PlanCounts count(PlanDefinition plan, Set<Sharing> visible) {
        Number observations = (Number) entities.createNativeQuery(
                        "select coalesce(sum(cells), 0) from observation_count"
                                + " where plan_id = :plan and sharing in (:visible)")
                .setParameter("plan", plan.plan().id())
                .setParameter("visible", visible.stream().map(Enum::name).toList())
                .getSingleResult();
        return PlanCounts.of(plan, observations.longValue());
    }
}
