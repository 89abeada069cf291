package org.planmonitor.indicators.plan;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.security.CurrentCaller;

/** The packs that plans were made from, word for word. */
@ApplicationScoped
public class PackArchive {

    private static final int LOCK_SPACE = 0x7061636b;

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;

    PackArchive(EntityManager entities, CurrentCaller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** A pack as it was imported. */
    public record Archived(String contentHash, String document) {}

    /** Lets one import of a plan's code run at a time, over all replicas, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queueUp(String code) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(" + LOCK_SPACE + ", hashtext(:code))) l")
                .setParameter("code", code)
                .getSingleResult();
    }

    /** The pack of a plan, whoever may see it: check that first. */
    @Transactional
    public Optional<Archived> find(String code) {
        return entities.createQuery(
                        "from PackRow p where p.planId = (select id from PlanRow where code = :code)", PackRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(row -> new Archived(row.contentHash, row.document));
    }

    /** Keeps the pack that a plan is being made from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(long planId, String contentHash, String document) {
        PackRow row = new PackRow();
        row.planId = planId;
        row.contentHash = contentHash;
        row.document = document;
        row.importedAt = clock.instant();
        row.importedBy = caller.get().subject();
        entities.persist(row);
    }
}
