package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.event.OwnerTopics;
import org.planmonitor.reports.event.StructuredEvent;
import org.planmonitor.reports.webhook.dispatch.Dispatcher;

/**
 * Leaves an event for each subscription that it is for, in the transaction in which it counts as received, and nothing kept of events that nobody wants. Public and other topics are followed apart, for the topic is the fence.
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
        follow("webhooks", OwnerTopics.PUBLIC, event -> Sharing.PUBLIC);
        follow("webhooks.restricted", OwnerTopics.RESTRICTED, event -> OwnerTopics.behindFence(event.data()));
    }

    private void follow(String name, Set<String> topics, Function<ReceivedEvent, Sharing> sharing) {
        consumers.start(name, topics, EventHandler.together(events -> leave(events, sharing)));
    }

    private void leave(List<ReceivedEvent> events, Function<ReceivedEvent, Sharing> sharing) {
        Set<String> subscribed = Set.copyOf(database.query(
                "select distinct plan from subscription where state <> 'DISABLED'", row -> row.getString(1)));
        Instant now = clock.instant();
        List<@Nullable Object[]> wanted = events.stream()
                .filter(event -> subscribed.contains(plan(event)))
                .map(event -> parameters(event, sharing.apply(event), now))
                .toList();
        if (!wanted.isEmpty() && database.updateAll(LEAVE, wanted) > 0) {
            wakeAfterCommit();
        }
    }

    private @Nullable Object[] parameters(ReceivedEvent event, Sharing sharing, Instant now) {
        String lane = event.source() + "|" + event.aggregateType() + "|" + event.subject();
        return new @Nullable Object[] {
            plan(event),
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
            now
        };
    }

    private static String plan(ReceivedEvent event) {
        return event.data().path("plan").asText("");
    }

    /** Once a transaction: sooner, and there would be nothing to see yet. */
    private void wakeAfterCommit() {
        if (transaction.getResource(Fanout.class) == null) {
            transaction.putResource(Fanout.class, true);
            transaction.registerInterposedSynchronization(new AfterCommit(dispatcher::wake));
        }
    }
}
