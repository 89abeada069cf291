package org.planmonitor.kit.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A replica's memory of answers that are dear to compute. An answer is remembered with the database snapshot it was read in; a
 * request whose {@code Consistency-Token} is newer than that snapshot reads the database again.
 */
public final class Remembered<K, V> {

    private final ConsistencyTokens tokens;
    private final Clock clock;
    private final Duration maxAge;
    private final Map<K, Held<V>> entries;
    private long forgotten;

    private record Held<V>(V value, Snapshot snapshot, Instant readAt) {}

    Remembered(ConsistencyTokens tokens, Clock clock, int maxEntries, Duration maxAge) {
        this.tokens = tokens;
        this.clock = clock;
        this.maxAge = maxAge;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Held<V>> eldest) {
                return size() > maxEntries;
            }
        };
    }

    /** The remembered value, or what the loader reads; the loader is called outside any lock, perhaps by several threads. */
    public V get(K key, Supplier<? extends V> loader) {
        OptionalLong wanted = tokens.wanted();
        Held<V> known = find(key);
        if (known != null
                && isFresh(known)
                && (wanted.isEmpty() || known.snapshot().sees(wanted.getAsLong()))) {
            return known.value();
        }
        long before = forgotten();
        // Taken before the value is read: the value may be newer than its snapshot says, never older.
        Snapshot snapshot = tokens.snapshot();
        Held<V> read = new Held<>(loader.get(), snapshot, clock.instant());
        keep(key, read, before);
        return read.value();
    }

    /** Forgets one answer, when an event says that it changed. */
    public synchronized void forget(K key) {
        forgotten++;
        entries.remove(key);
    }

    /** Forgets everything. */
    public synchronized void forgetAll() {
        forgotten++;
        entries.clear();
    }

    private boolean isFresh(Held<V> entry) {
        return entry.readAt().plus(maxAge).isAfter(clock.instant());
    }

    private synchronized @Nullable Held<V> find(K key) {
        return entries.get(key);
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    // What was read before something was forgotten may be what was to be forgotten: it is answered, but not kept.
    private synchronized void keep(K key, Held<V> entry, long before) {
        if (forgotten == before) {
            entries.put(key, entry);
        }
    }
}
