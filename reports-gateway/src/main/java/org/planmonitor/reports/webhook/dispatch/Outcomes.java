package org.planmonitor.reports.webhook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.webhook.SubscriptionStates;

/**
 * Writes down what came of lanes and gives their leases back, all of them in a few statements. Whoever has lost a lease only
 * leaves its attempts in the log: the lane is another's, and the receiver may hear its event twice.
 */
@Singleton
class Outcomes {

    private static final String HELD = """
            select l.subscription, l.lane
            from unnest(?::uuid[], ?::text[], ?::uuid[]) as x(subscription, lane, lease)
            join delivery_lane l on l.subscription = x.subscription and l.lane = x.lane and l.lease = x.lease
            """;

    private static final String ATTEMPTS = """
            insert into delivery_attempt (subscription, delivery, at, milliseconds, status, reason)
            select d.subscription, d.id, x.at, x.milliseconds, x.status, x.reason
            from unnest(?::bigint[], ?::timestamptz[], ?::int[], ?::int[], ?::text[]) as x(id, at, milliseconds, status, reason)
            join delivery d on d.id = x.id order by x.at
            """;

    private static final String DELIVERIES = """
            update delivery d set state = x.state, status = x.status, reason = x.reason,
              attempts = d.attempts + case x.state when 'WITHHELD' then 0 else 1 end,
              ended_at = case x.state when 'PENDING' then null else x.at end
            from unnest(?::bigint[], ?::text[], ?::int[], ?::text[], ?::timestamptz[]) as x(id, state, status, reason, at)
            where d.id = x.id
            """;

    private static final String RELEASE = """
            update delivery_lane l set lease = null, leased_until = null, due_at = x.due_at, failures = x.failures
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::int[]) as x(subscription, lane, due_at, failures)
            where l.subscription = x.subscription and l.lane = x.lane
            """;

    private static final String END = """
            delete from delivery_lane l using unnest(?::uuid[], ?::text[]) as x(subscription, lane)
            where l.subscription = x.subscription and l.lane = x.lane and not exists (
              select from delivery d where d.subscription = x.subscription and d.lane = x.lane and d.state = 'PENDING')
            """;

    private final Database database;
    private final SubscriptionStates states;
    private final Clock clock;

    Outcomes(Database database, SubscriptionStates states, Clock clock) {
        this.database = database;
        this.states = states;
        this.clock = clock;
    }

    private record Key(UUID subscription, String lane) {

        static Key of(Outcome outcome) {
            return new Key(outcome.lane().subscription(), outcome.lane().name());
        }
    }

    /** Those that are to be written another time, because somebody is just leaving an event in their lane. */
    @Transactional
    List<Outcome> write(List<Outcome> outcomes) {
        // Whoever leaves events locks lanes in the order of events: waiting for him here could be waiting for each
        // other.
        Set<Key> locked = held(HELD + " for update of l skip locked", outcomes);
        Set<Key> stillHeld = held(HELD, outcomes);
        List<Outcome> later = outcomes.stream()
                .filter(outcome -> stillHeld.contains(Key.of(outcome)) && !locked.contains(Key.of(outcome)))
                .toList();
        List<Outcome> written =
                outcomes.stream().filter(outcome -> !later.contains(outcome)).toList();
        List<Outcome> ours = written.stream()
                .filter(outcome -> locked.contains(Key.of(outcome)))
                .toList();
        attempts(written.stream()
                .flatMap(outcome -> outcome.sent().stream())
                .filter(Outcome.Sent::wasAttempted)
                .toList());
        deliveries(ours.stream().flatMap(outcome -> outcome.sent().stream()).toList());
        release(ours);
        ours.stream()
                .filter(Outcome::gone)
                .map(outcome -> outcome.lane().subscription())
                .distinct()
                .forEach(subscription -> states.disable(subscription, "GONE"));
        return later;
    }

    private Set<Key> held(String statement, List<Outcome> outcomes) {
        return new HashSet<>(database.query(
                statement,
                row -> new Key(row.getObject("subscription", UUID.class), row.getString("lane")),
                Column.of("uuid", outcomes, outcome -> outcome.lane().subscription()),
                Column.of("text", outcomes, outcome -> outcome.lane().name()),
                Column.of("uuid", outcomes, outcome -> outcome.lane().lease())));
    }

    private void attempts(List<Outcome.Sent> sent) {
        database.update(
                ATTEMPTS,
                Column.of("bigint", sent, Outcome.Sent::delivery),
                Column.of("timestamptz", sent, Outcome.Sent::at),
                Column.of("int", sent, each -> Math.toIntExact(each.millis())),
                Column.of("int", sent, Outcome.Sent::status),
                Column.of("text", sent, Outcome.Sent::reason));
    }

    private void deliveries(List<Outcome.Sent> sent) {
        database.update(
                DELIVERIES,
                Column.of("bigint", sent, Outcome.Sent::delivery),
                Column.of("text", sent, Outcome.Sent::state),
                Column.of("int", sent, Outcome.Sent::status),
                Column.of("text", sent, Outcome.Sent::reason),
                Column.of("timestamptz", sent, Outcome.Sent::at));
    }

    private void release(List<Outcome> outcomes) {
        Instant now = clock.instant();
        Column subscriptions =
                Column.of("uuid", outcomes, outcome -> outcome.lane().subscription());
        Column lanes = Column.of("text", outcomes, outcome -> outcome.lane().name());
        database.update(
                RELEASE,
                subscriptions,
                lanes,
                Column.of("timestamptz", outcomes, outcome -> now.plus(outcome.waitFor())),
                Column.of("int", outcomes, Outcome::failures));
        database.update(END, subscriptions, lanes);
    }
}
