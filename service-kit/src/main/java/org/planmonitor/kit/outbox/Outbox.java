package org.planmonitor.kit.outbox;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.request.RequestIds;

/**
 * Where events are left in the transaction of the change they tell of. Each gets the next sequence of its aggregate, under a
 * row lock that is held until commit, so that the order of sequences is the order of commits. Without a transaction it fails.
 *
 * <p>All events of a transaction are written at its end, in one statement: aggregates that many change are locked for the shortest
 * time, and in one order by everybody.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxWriter writer;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final RequestIds requests;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;

    Outbox(
            OutboxWriter writer,
            ObjectMapper mapper,
            Clock clock,
            RequestIds requests,
            TransactionManager transactions,
            TransactionSynchronizationRegistry transaction,
            Relay relay) {
        this.writer = writer;
        this.mapper = mapper;
        this.clock = clock;
        this.requests = requests;
        this.transactions = transactions;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Leaves one event. */
    public void emit(OutboxEvent event) {
        emitAll(List.of(event));
    }

    /** Leaves many events, in the given order, as they are now: what changes in their data later is not told. */
    public void emitAll(List<OutboxEvent> events) {
        relay.requireTopic();
        Leaving leaving = ofTransaction();
        for (OutboxEvent event : events) {
            leaving.add(LeftEvent.of(event, mapper, requests.traceparent(), clock.instant()));
        }
    }

    private Leaving ofTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is left in the transaction of its change, and there is none");
        }
        if (transaction.getResource(Outbox.class) instanceof Leaving known) {
            return known;
        }
        Leaving leaving = new Leaving(writer);
        transaction.putResource(Outbox.class, leaving);
        atCompletion(new Synchronization() {
            @Override
            public void beforeCompletion() {
                leaving.close();
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
        return leaving;
    }

    /** Not interposed, hence before the audit trail, which is: whoever locks both locks them in this order. */
    private void atCompletion(Synchronization synchronization) {
        try {
            transactions.getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("an event cannot be left in this transaction", e);
        }
    }
}
