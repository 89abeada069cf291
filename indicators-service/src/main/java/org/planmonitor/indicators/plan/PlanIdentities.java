package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/** The rows that plans are known by; everything else of the database hangs on them. */
@ApplicationScoped
public class PlanIdentities {

    private final EntityManager entities;

    PlanIdentities(EntityManager entities) {
        this.entities = entities;
    }

    /** A plan by its code, as the database has it in this statement. */
    @Transactional
    public Optional<PlanIdentity> find(String code) {
        return entities.createQuery("""
                        select new org.planmonitor.indicators.plan.PlanIdentity(
                            id, code, knownFrom, lastPublishedAt, definitionsChangedAt)
                        from PlanRow where code = :code""", PlanIdentity.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Makes the row of a plan that was unknown until now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanIdentity create(String code, Sharing sharing, Instant knownFrom, Instant now) {
        PlanRow row = new PlanRow();
        row.code = code;
        row.sharing = sharing;
        row.knownFrom = knownFrom;
        row.importedAt = now;
        row.lastPublishedAt = now;
        row.definitionsChangedAt = now;
        entities.persist(row);
        entities.flush();
        return find(code).orElseThrow();
    }

    /** With whom the plan is shared from now on; lists of plans are narrowed by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(long planId, Sharing sharing) {
        entities.createQuery("update PlanRow set sharing = :sharing where id = :plan and sharing <> :sharing")
                .setParameter("plan", planId)
                .setParameter("sharing", sharing)
                .executeUpdate();
    }

    /** Those that still change. */
    List<String> openCodes() {
        List<?> codes = entities.createNativeQuery("select code from plan p"
                        + " where not exists (select 1 from plan_archive a where a.plan_id = p.id) order by code")
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    List<String> codesAfter(@Nullable String code, int limit, Set<Sharing> visible) {
        return entities.createQuery(
                        "select code from PlanRow where code > :after and sharing in :visible order by code",
                        String.class)
                .setParameter("after", code == null ? "" : code)
                .setParameter("visible", visible)
                .setMaxResults(limit)
                .getResultList();
    }
}
