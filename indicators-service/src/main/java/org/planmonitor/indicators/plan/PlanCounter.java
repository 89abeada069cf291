package org.planmonitor.indicators.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** As it stands: cells are counted while they are published. */
    @Transactional
    PlanCounts count(PlanDefinition plan, Set<Sharing> visible) {
        Number observations =
                (Number) entities.createNativeQuery("select coalesce(sum(cells), 0) from observation_count"
                                + " where plan_id = :plan and sharing in (:visible)")
                        .setParameter("plan", plan.plan().id())
                        .setParameter("visible", names(visible))
                        .getSingleResult();
        return PlanCounts.of(plan, observations.longValue());
    }

    /** As it stood at a settled instant: goes through the plan's vintages, which are as many as there are. */
    @Transactional
    PlanCounts count(PlanDefinition plan, Set<Sharing> visible, Instant asOf) {
        Number observations = (Number) entities.createNativeQuery("""
                        select count(*) from observation_series s cross join lateral (
                            select distinct on (o.period_end, o.period) o.deleted from observation o
                            where o.series_id = s.id and o.published_at <= :asOf and o.sharing in (:visible)
                            order by o.period_end, o.period, o.revision desc) newest
                        where s.plan_id = :plan and not newest.deleted""")
                .setParameter("plan", plan.plan().id())
                .setParameter("asOf", Timestamp.from(asOf))
                .setParameter("visible", names(visible))
                .getSingleResult();
        return PlanCounts.of(plan, observations.longValue());
    }

    private static List<String> names(Set<Sharing> visible) {
        return visible.stream().map(Enum::name).toList();
    }
}
