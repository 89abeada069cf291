package org.planmonitor.indicators.publication;

import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * The order of publications of one plan. Taken just before commit and held until it: an instant given out here is later
 * than every instant a reader has been answered as of, and readers never wait for it.
 */
@ApplicationScoped
public class PublicationLock {

    private final EntityManager entities;
    private final LatestPublications latest;
    private final TransactionSynchronizationRegistry transaction;

    PublicationLock(EntityManager entities, LatestPublications latest, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.latest = latest;
        this.transaction = transaction;
    }

    /**
     * Waits for the plan's turn and answers the instant at which this transaction publishes. Do everything else first:
     * from here to commit all other publications of the plan wait.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant take(long planId) {
        hold(planId);
        tellWhenCommitted();
        return ((Timestamp) entities.createNativeQuery("""
                                update plan set last_published_at =
                                    greatest(clock_timestamp(), last_published_at + interval '1 microsecond')
                                where id = :plan returning last_published_at""", Timestamp.class)
                        .setParameter("plan", planId)
                        .getSingleResult())
                .toInstant();
    }

    /**
     * As {@link #take}, for a change of definitions: replicas that remember older ones hear of it with the next instant
     * that they ask for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant takeForDefinitions(long planId) {
        Instant now = take(planId);
        entities.createNativeQuery("update plan set definitions_changed_at = last_published_at where id = :plan")
                .setParameter("plan", planId)
                .executeUpdate();
        return now;
    }

    /**
     * Waits for the plan's turn without publishing at the present instant: for the first import, and for whoever needs the
     * definitions to stay as they are until commit.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(long planId) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + Settled.LOCK_SPACE
                        + ", cast(:plan as int))) l")
                .setParameter("plan", planId)
                .getSingleResult();
    }

    private void tellWhenCommitted() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Until commit, readers read what stood before.
            }

            @Override
            public void afterCompletion(int status) {
                latest.changed();
            }
        });
    }
}
