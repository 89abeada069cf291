package org.planmonitor.reports.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.event.StructuredEvent;
import org.planmonitor.reports.webhook.dispatch.Dispatcher;

/** What was, is and will be delivered to a subscription: looked at, sent again, tried out. */
@Singleton
class Deliveries {

    private static final String PAGE = """
            select d.*, e.type, e.subject, l.due_at
            from delivery d join webhook_event e on e.id = d.event
            left join delivery_lane l on l.subscription = d.subscription and l.lane = d.lane and d.state = 'PENDING'
              and d.id = (select min(p.id) from delivery p
                          where p.subscription = d.subscription and p.lane = d.lane and p.state = 'PENDING')
            """;

    private static final String AGAIN = """
            with again as (
              update delivery set state = 'PENDING', accepted_at = ?, ended_at = null, reason = null
              where subscription = ? and state = 'DEAD' and (?::bigint is null or id = ?)
              returning subscription, lane
            )
            insert into delivery_lane (subscription, lane, due_at) select distinct subscription, lane, ?::timestamptz from again
            on conflict (subscription, lane) do update set due_at = delivery_lane.due_at
            """;

    private final Database database;
    private final Subscriptions subscriptions;
    private final AuditTrail audit;
    private final Dispatcher dispatcher;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Deliveries(
            Database database,
            Subscriptions subscriptions,
            AuditTrail audit,
            Dispatcher dispatcher,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Newest first. */
    Page<DeliveryView> page(UUID subscription, @Nullable DeliveryState state, int limit, @Nullable String cursor) {
        subscriptions.mine(subscription, false, true);
        return Page.cut(
                database.query(
                        PAGE + "where d.subscription = ? and (?::text is null or d.state = ?) and d.id < ?"
                                + " order by d.id desc limit ?",
                        Deliveries::view,
                        subscription,
                        state,
                        state,
                        before(cursor),
                        limit + 1),
                limit,
                each -> Cursor.encode(Long.toString(each.id())));
    }

    DeliveryView one(UUID subscription, long delivery) {
        subscriptions.mine(subscription, false, true);
        return database.first(PAGE + "where d.subscription = ? and d.id = ?", Deliveries::view, subscription, delivery)
                .orElseThrow(() -> Refusals.unknownDelivery(delivery));
    }

    /** The log, newest first. */
    Page<AttemptView> attempts(UUID subscription, @Nullable Long delivery, int limit, @Nullable String cursor) {
        subscriptions.mine(subscription, false, true);
        return Page.cut(
                database.query(
                        """
                        select a.*, d.event from delivery_attempt a join delivery d on d.id = a.delivery
                        where a.subscription = ? and (?::bigint is null or a.delivery = ?) and a.id < ?
                        order by a.id desc limit ?
                        """,
                        row -> new AttemptView(
                                row.getLong("id"),
                                row.getLong("delivery"),
                                row.getString("event"),
                                Database.instant(row, "at"),
                                row.getInt("milliseconds"),
                                row.getObject("status", Integer.class),
                                row.getString("reason")),
                        subscription,
                        delivery,
                        delivery,
                        before(cursor),
                        limit + 1),
                limit,
                each -> Cursor.encode(Long.toString(each.id())));
    }

    /** A dead letter gets another day; it comes before what is still pending of its aggregate, for it is older. */
    @Transactional
    DeliveryView again(UUID subscription, long delivery) {
        subscriptions.mine(subscription, true, false);
        DeliveryView before = one(subscription, delivery);
        if (before.state() != DeliveryState.DEAD) {
            throw Refusals.conflict("只有死信可以重新投递", "Only a dead letter can be sent again");
        }
        sendAgain(subscription, delivery);
        return one(subscription, delivery);
    }

    /** All dead letters of a subscription, in the order in which they were to come first. */
    @Transactional
    void allAgain(UUID subscription) {
        subscriptions.mine(subscription, true, false);
        sendAgain(subscription, null);
    }

    /** An event that says nothing, on a lane of its own, whatever the filter is. */
    @Transactional
    DeliveryView ping(UUID subscription) {
        SubscriptionView to = subscriptions.mine(subscription, true, false).view();
        if (to.state() == SubscriptionState.DISABLED) {
            throw Refusals.conflict("订阅已停用", "The subscription is disabled");
        }
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        var data = JsonNodeFactory.instance.objectNode().put("plan", to.plan()).put("sequence", 1);
        var event = new ReceivedEvent(
                "",
                id,
                "subscription.ping",
                "/reports-gateway",
                "subscription",
                subscription + "/" + id,
                now,
                1,
                data,
                null);
        database.update(
                """
                insert into webhook_event (id, type, subject, sharing, body, received_at) values (?, ?, ?, ?, ?, ?)
                """,
                id,
                event.type(),
                event.subject(),
                Sharing.PUBLIC,
                StructuredEvent.of(event).toString(),
                now);
        long delivery = database.query("""
                        insert into delivery (subscription, event, lane, state, accepted_at)
                        values (?, ?, ?, 'PENDING', ?) returning id
                        """, row -> row.getLong(1), subscription, id, event.subject(), now)
                .getFirst();
        database.update(
                "insert into delivery_lane (subscription, lane, due_at) values (?, ?, ?)",
                subscription,
                event.subject(),
                now);
        wakeAfterCommit();
        return one(subscription, delivery);
    }

    private void sendAgain(UUID subscription, @Nullable Long delivery) {
        Instant now = clock.instant();
        database.update(AGAIN, now, subscription, delivery, delivery, now);
        audit.record("subscription", subscription.toString(), "subscription.delivered.again", null, delivery);
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        transaction.registerInterposedSynchronization(new AfterCommit(dispatcher::wake));
    }

    private static long before(@Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : Places.number(cursor);
    }

    private static DeliveryView view(java.sql.ResultSet row) throws java.sql.SQLException {
        long id = row.getLong("id");
        return new DeliveryView(
                id,
                "/reports/v1/subscriptions/" + row.getString("subscription") + "/deliveries/" + id,
                row.getString("event"),
                row.getString("type"),
                row.getString("subject"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Database.instant(row, "accepted_at"),
                row.getObject("due_at") == null ? null : Database.instant(row, "due_at"),
                row.getObject("ended_at") == null ? null : Database.instant(row, "ended_at"),
                row.getObject("status", Integer.class),
                row.getString("reason"));
    }
}
