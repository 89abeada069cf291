package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.event.OwnerTopics;
import org.planmonitor.reports.event.StructuredEvent;
import org.planmonitor.reports.webhook.dispatch.Dispatcher;

/**
 * Leaves an event for each subscription that it is for, in the transaction in which it counts as received: one statement an
 * event, and nothing kept of events that nobody wants. Public and other topics are followed apart, for the topic is the fence.
 */
@Singleton
class Fanout {

    private static final String LEAVE = """
            with wanted as (
              select s.id from subscription s
              where s.plan = ? and s.state <> 'DISABLED'
                and (s.types = '{}' or ? = any (s.types))
                and (s.aggregates = '{}' or ? = any (s.aggregates))
                and ((s.subjects = '{}' and s.prefixes = '{}') or ? = any (s.subjects)
                  or exists (select from unnest(s.prefixes) as beginning where starts_with(?, beginning)))
                and ? = any (s.sharing) and ? = any (%s)
            ), kept as (
              insert into webhook_event (id, type, subject, sharing, body, received_at)
              select ?, ?, ?, ?, ?, ? where exists (select from wanted) on conflict do nothing
            ), fresh as (
              insert into delivery (subscription, event, lane, state, accepted_at)
              select id, ?, ?, 'PENDING', ? from wanted on conflict do nothing returning subscription, lane
            )
            insert into delivery_lane (subscription, lane, due_at) select subscription, lane, ? from fresh
            on conflict (subscription, lane) do update set due_at = delivery_lane.due_at
            """.formatted(Rights.VISIBLE_NOW);

    private final EventConsumers consumers;
    private final Database database;
    private final Rights rights;
    private final Dispatcher dispatcher;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Fanout(
            EventConsumers consumers,
            Database database,
            Rights rights,
            Dispatcher dispatcher,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.consumers = consumers;
        this.database = database;
        this.rights = rights;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        consumers.start("webhooks", OwnerTopics.PUBLIC, event -> leave(event, Sharing.PUBLIC));
        consumers.start(
                "webhooks.restricted",
                OwnerTopics.RESTRICTED,
                event -> leave(event, OwnerTopics.behindFence(event.data())));
    }

    private void leave(ReceivedEvent event, Sharing sharing) {
        Instant now = clock.instant();
        String lane = event.source() + "|" + event.aggregateType() + "|" + event.subject();
        int left = database.update(
                LEAVE,
                event.data().path("plan").asText(""),
                event.type(),
                event.aggregateType(),
                event.subject(),
                event.subject(),
                sharing,
                sharing,
                rights.countSince(),
                event.id(),
                event.type(),
                event.subject(),
                sharing,
                StructuredEvent.of(event).toString(),
                now,
                event.id(),
                lane,
                now,
                now);
        if (left > 0) {
            wakeAfterCommit();
        }
    }

    /** Once a transaction: sooner, and there would be nothing to see yet. */
    private void wakeAfterCommit() {
        if (transaction.getResource(Fanout.class) == null) {
            transaction.putResource(Fanout.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit(dispatcher::wake));
        }
    }
}
