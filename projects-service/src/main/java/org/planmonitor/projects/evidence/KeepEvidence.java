package org.planmonitor.projects.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Keeps a file that has arrived: bytes in the store, a row that tells of them, or neither. */
@ApplicationScoped
class KeepEvidence {

    private final ProjectAccess access;
    private final EntityManager entities;
    private final EvidenceStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    KeepEvidence(
            ProjectAccess access,
            EntityManager entities,
            EvidenceStore store,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.access = access;
        this.entities = entities;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    EvidenceView keep(
            String plan, String code, String name, FileKind kind, Arrival arrived, @Nullable Picture picture) {
        ProjectRef project = access.lock(plan, code, "evidence:write");
        EvidenceEntity evidence = new EvidenceEntity(
                UUID.randomUUID(),
                project.id(),
                name,
                kind,
                arrived,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject());
        put(evidence.key(), arrived.file(), kind.mediaType());
        if (picture != null) {
            evidence.show(picture);
            putThumbnail(evidence.thumbnailKey(), picture);
        }
        entities.persist(evidence);
        entities.flush();
        EvidenceState state = EvidenceState.of(project, evidence);
        audit.record(EvidenceState.AGGREGATE, state.aggregateId(), "evidence.stored", null, state);
        outbox.emit(state.stored());
        return EvidenceView.of(evidence, project);
    }

    private void putThumbnail(String key, Picture picture) {
        try {
            java.nio.file.Path file = Files.createTempFile("thumbnail", ".part");
            try {
                picture.writeThumbnail(file);
                put(key, file, Picture.THUMBNAIL_TYPE);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a thumbnail cannot be kept", e);
        }
    }

    /** A key is used once, so what a transaction put in vain is nobody else's. */
    private void put(String key, java.nio.file.Path file, String mediaType) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The bytes are there already.
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    store.remove(key);
                }
            }
        });
        store.put(key, file, mediaType);
    }
}
