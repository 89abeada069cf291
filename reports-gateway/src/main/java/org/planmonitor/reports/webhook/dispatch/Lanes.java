package org.planmonitor.reports.webhook.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.webhook.WebhookConfig;

/**
 * Leases lanes that are due, a fixed number of statements whatever their number. A replica that finds a subscription in the hands
 * of another passes it over, so that the rate a receiver allows is counted by one at a time.
 */
@Singleton
class Lanes {

    /** Deliveries of a lane in one lease: few, for each may hold a large body. */
    private static final int RUN = 5;

    private static final int SUBSCRIPTIONS = 500;

    private static final String LEASE = """
            with able as (
              select s.id, s.allowed_rate, coalesce(b.lanes, 0) as busy
              from subscription s left join unnest(?::uuid[], ?::int[]) as b(id, lanes) on b.id = s.id
              where s.state = 'ACTIVE' and (s.client is null or s.client <> all (?)) and coalesce(b.lanes, 0) < ?
                and exists (select from delivery_lane l where l.subscription = s.id and l.due_at <= ?
                              and (l.leased_until is null or l.leased_until <= ?))
              order by random() limit ? for no key update of s skip locked
            ), room as (
              select id, allowed_rate, case when allowed_rate is null then ? - busy
                else least(? - busy, greatest(0, allowed_rate
                  - (select count(*) from delivery_attempt a where a.subscription = able.id and a.at > ?)
                  - (select count(*) from delivery_lane l where l.subscription = able.id and l.leased_until > ?))) end as lanes
              from able
            ), due as (
              select l.subscription, l.lane, room.allowed_rate from room cross join lateral (
                select subscription, lane from delivery_lane d
                where d.subscription = room.id and d.due_at <= ? and (d.leased_until is null or d.leased_until <= ?)
                order by d.due_at limit room.lanes for update skip locked) l
              limit ?
            )
            update delivery_lane l set lease = ?, leased_until = ? from due
            where l.subscription = due.subscription and l.lane = due.lane
            returning l.subscription, l.lane, l.failures, due.allowed_rate
            """;

    private static final String PENDING = """
            select d.id, d.accepted_at, d.subscription, d.lane, e.id as event, e.sharing, e.body
            from unnest(?::uuid[], ?::text[], ?::int[]) as held(subscription, lane, most) cross join lateral (
              select * from delivery p
              where p.subscription = held.subscription and p.lane = held.lane and p.state = 'PENDING'
              order by p.id limit held.most) d
            join webhook_event e on e.id = d.event order by d.id
            """;

    private final Database database;
    private final Clock clock;
    private final int perSubscription;
    private final Duration term;

    Lanes(Database database, Clock clock, WebhookConfig config) {
        this.database = database;
        this.clock = clock;
        this.perSubscription = config.lanes();
        this.term = term(config);
    }

    /** How long a lease lasts: longer than all that is begun within it may take. */
    static Duration term(WebhookConfig config) {
        return config.timeout().multipliedBy(3).plusSeconds(20);
    }

    private record Key(UUID subscription, String lane) {}

    private record Held(Key key, int failures, int most) {}

    /**
     * @param busy lanes under way here, by subscription
     * @param ended client systems whose registration has ended
     * @param most lanes at most
     */
    @Transactional
    List<Lane> lease(Map<UUID, Integer> busy, Set<String> ended, int most) {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        List<Map.Entry<UUID, Integer>> taken = List.copyOf(busy.entrySet());
        List<Held> held = database.query(
                LEASE,
                row -> new Held(
                        new Key(row.getObject("subscription", UUID.class), row.getString("lane")),
                        row.getInt("failures"),
                        // The receiver counts requests, so each of them is counted before it is sent.
                        row.getObject("allowed_rate") == null ? RUN : 1),
                Column.of("uuid", taken, Map.Entry::getKey),
                Column.of("int", taken, Map.Entry::getValue),
                ended,
                perSubscription,
                now,
                now,
                SUBSCRIPTIONS,
                perSubscription,
                perSubscription,
                now.minus(Duration.ofMinutes(1)),
                now,
                now,
                now,
                most,
                lease,
                now.plus(term));
        return held.isEmpty() ? List.of() : filled(held, lease);
    }

    private List<Lane> filled(List<Held> held, UUID lease) {
        Map<Key, List<Pending>> pending = new java.util.HashMap<>();
        database.query(
                PENDING,
                row -> pending.computeIfAbsent(
                                new Key(row.getObject("subscription", UUID.class), row.getString("lane")),
                                key -> new ArrayList<>())
                        .add(new Pending(
                                row.getLong("id"),
                                Database.instant(row, "accepted_at"),
                                row.getString("event"),
                                row.getString("sharing"),
                                row.getString("body"))),
                Column.of("uuid", held, lane -> lane.key().subscription()),
                Column.of("text", held, lane -> lane.key().lane()),
                Column.of("int", held, Held::most));
        return held.stream()
                .map(lane -> new Lane(
                        lane.key().subscription(),
                        lane.key().lane(),
                        lease,
                        lane.failures(),
                        pending.getOrDefault(lane.key(), List.of())))
                .toList();
    }
}
