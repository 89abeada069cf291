package org.planmonitor.reports.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/**
 * Counts calls by client, operation and day in memory and writes them in batches: one statement for all. What cannot be written
 * is kept for the next time. Safe from any thread.
 */
@Singleton
class Usage {

    private static final int CALLS = 0;
    private static final int REFUSED = 1;
    private static final int FAILED = 2;
    private static final int FIRST_FAILURE = 500;
    private static final long MILLIS_OF_DAY = TimeUnit.DAYS.toMillis(1);

    private final Database database;
    private final Clock clock;
    private final Map<Key, AtomicLongArray> counts = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> unwritten = new ConcurrentHashMap<>();
    private volatile Map<String, Long> written = Map.of();

    Usage(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param day since 1970, UTC */
    private record Key(String client, long day, String operation) {}

    private record Count(Key key, long calls, long refused, long failed) {}

    /** A call that was let through, when it was answered. */
    void called(String client, String operation, int status) {
        AtomicLongArray count = of(client, operation);
        count.incrementAndGet(CALLS);
        own(client).incrementAndGet();
        if (status >= FIRST_FAILURE) {
            count.incrementAndGet(FAILED);
        }
    }

    /** A call that was not let through. */
    void refused(String client, String operation) {
        of(client, operation).incrementAndGet(REFUSED);
    }

    /** Calls let through today, at all replicas; theirs as of the last look. */
    long today(String client) {
        AtomicLong own = unwritten.get(client);
        return written.getOrDefault(client, 0L) + (own == null ? 0 : own.get());
    }

    /** Writes what was counted since the last time, and reads what all replicas have written of today. */
    void flush() {
        List<Count> taken = take();
        try {
            written = QuarkusTransaction.requiringNew().call(() -> {
                if (!taken.isEmpty()) {
                    write(taken);
                }
                return database
                        .query(
                                "select client, sum(calls)::bigint as calls from client_usage where day = ? group by client",
                                row -> Map.entry(row.getString("client"), row.getLong("calls")),
                                LocalDate.ofEpochDay(today()))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            });
        } catch (RuntimeException e) {
            giveBack(taken);
            throw e;
        }
        taken.forEach(each -> own(each.key().client()).addAndGet(-each.calls()));
    }

    private List<Count> take() {
        List<Count> taken = new ArrayList<>();
        for (Map.Entry<Key, AtomicLongArray> each : counts.entrySet()) {
            AtomicLongArray count = each.getValue();
            taken.add(new Count(
                    each.getKey(), count.getAndSet(CALLS, 0), count.getAndSet(REFUSED, 0), count.getAndSet(FAILED, 0)));
        }
        long today = today();
        counts.keySet().removeIf(key -> key.day() < today - 1);
        taken.removeIf(count -> count.calls() + count.refused() + count.failed() == 0);
        return taken;
    }

    private void giveBack(List<Count> taken) {
        for (Count each : taken) {
            AtomicLongArray count = counts.computeIfAbsent(each.key(), key -> new AtomicLongArray(3));
            count.addAndGet(CALLS, each.calls());
            count.addAndGet(REFUSED, each.refused());
            count.addAndGet(FAILED, each.failed());
        }
    }

    private void write(List<Count> taken) {
        database.update(
                """
                insert into client_usage (client, day, operation, calls, refused, failed)
                select * from unnest(?::text[], ?::date[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                  as counted(client, day, operation, calls, refused, failed)
                order by client, day, operation
                on conflict (client, day, operation) do update set calls = client_usage.calls + excluded.calls,
                  refused = client_usage.refused + excluded.refused, failed = client_usage.failed + excluded.failed
                """,
                Column.of("text", taken, each -> each.key().client()),
                Column.of(
                        "date",
                        taken,
                        each -> LocalDate.ofEpochDay(each.key().day()).toString()),
                Column.of("text", taken, each -> each.key().operation()),
                Column.of("bigint", taken, Count::calls),
                Column.of("bigint", taken, Count::refused),
                Column.of("bigint", taken, Count::failed));
    }

    private AtomicLong own(String client) {
        AtomicLong known = unwritten.get(client);
        return known == null ? unwritten.computeIfAbsent(client, key -> new AtomicLong()) : known;
    }

    private AtomicLongArray of(String client, String operation) {
        Key key = new Key(client, today(), operation);
        AtomicLongArray known = counts.get(key);
        return known == null ? counts.computeIfAbsent(key, same -> new AtomicLongArray(3)) : known;
    }

    private long today() {
        return Math.floorDiv(clock.millis(), MILLIS_OF_DAY);
    }
}
