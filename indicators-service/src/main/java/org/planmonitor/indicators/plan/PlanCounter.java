package org.planmonitor.indicators.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.security.Sharing;

/** Counts the figures that a reader may see. */
@ApplicationScoped
class PlanCounter {

    private static final String NOW = """
            select p.id, p.last_published_at, p.definitions_changed_at, coalesce(
                (select sum(c.cells) from observation_count c where c.plan_id = p.id and c.sharing in (:visible)), 0)
            from plan p where p.id in (:plans)""";

    private final EntityManager entities;

    PlanCounter(EntityManager entities) {
        this.entities = entities;
    }

    /** How many cells there are, and the instant of the last publication, which is when there were as many. */
    record Counted(long observations, Instant asOf, Instant definitionsChangedAt) {}

    /** As it stands: cells are counted while they are published, so the count and its instant are one row. */
    @Transactional
    Map<Long, Counted> now(Collection<Long> plans, Set<Sharing> visible) {
        Map<Long, Counted> counted = new HashMap<>();
        if (plans.isEmpty()) {
            return counted;
        }
        for (Object each : entities.createNativeQuery(NOW, Tuple.class)
                .setParameter("plans", plans)
                .setParameter("visible", names(visible))
                .getResultList()) {
            Tuple row = (Tuple) each;
            long plan = ((Number) row.get(0)).longValue();
            counted.put(
                    plan, new Counted(((Number) row.get(3)).longValue(), (Instant) row.get(1), (Instant) row.get(2)));
        }
        return counted;
    }

    /** As it stood at a settled instant: goes through the plan's vintages, which are as many as there are. */
    @Transactional
    long at(long plan, Set<Sharing> visible, Instant asOf) {
        return ((Number) entities.createNativeQuery("""
                                select count(*) from observation_series s cross join lateral (
                                    select distinct on (o.period_end, o.period) o.deleted from observation o
                                    where o.series_id = s.id and o.published_at <= :asOf and o.sharing in (:visible)
                                    order by o.period_end, o.period, o.revision desc) newest
                                where s.plan_id = :plan and not newest.deleted""")
                        .setParameter("plan", plan)
                        .setParameter("asOf", Timestamp.from(asOf))
                        .setParameter("visible", names(visible))
                        .getSingleResult())
                .longValue();
    }

    private static List<String> names(Set<Sharing> visible) {
        return visible.stream().map(Enum::name).toList();
    }
}
