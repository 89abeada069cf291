package org.planmonitor.kit.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.request.RequestIds;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * Records changes in the caller's transaction. One transaction leaves one entry per aggregate however often it records: the
 * state before the first change, the state after the last. Without a transaction it fails.
 */
@ApplicationScoped
public class AuditTrail {

    private final AuditWriter writer;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentCaller caller;
    private final RequestIds requests;
    private final ObjectMapper mapper;
    private final Clock clock;

    AuditTrail(
            AuditWriter writer,
            TransactionSynchronizationRegistry transaction,
            CurrentCaller caller,
            RequestIds requests,
            ObjectMapper mapper,
            Clock clock) {
        this.writer = writer;
        this.transaction = transaction;
        this.caller = caller;
        this.requests = requests;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param action what was done, in the words of the feature: {@code observation.recorded}
     * @param before the state before as it is shown to readers (a view, never an entity), null when it is new
     * @param after the state after, null when it is gone
     */
    public void record(
            String aggregateType, String aggregateId, String action, @Nullable Object before, @Nullable Object after) {
        drafts().add(new AuditDrafts.Draft(
                aggregateType,
                aggregateId,
                action,
                tree(before),
                tree(after),
                caller.get().subject(),
                requests.current(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private AuditDrafts drafts() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a change is audited in its own transaction, and there is none");
        }
        if (transaction.getResource(AuditTrail.class) instanceof AuditDrafts known) {
            return known;
        }
        AuditDrafts drafts = new AuditDrafts();
        transaction.putResource(AuditTrail.class, drafts);
        // Written at the end, all at once and sorted: heads are locked in one order everywhere, and only for a moment.
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                writer.write(drafts.close());
            }

            @Override
            public void afterCompletion(int status) {
                // Committed or gone, with the change.
            }
        });
        return drafts;
    }

    private @Nullable JsonNode tree(@Nullable Object state) {
        return state == null ? null : mapper.<JsonNode>valueToTree(state);
    }
}
