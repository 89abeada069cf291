package org.planmonitor.reports.publication.pdf;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A map of a handful of entries in one array, keys and values in turn, in the order in which they came. */
final class FewEntries<K, V> extends AbstractMap<K, V> {

    private @Nullable Object[] pairs = new Object[8];
    private int end;

    @Override
    public @Nullable V put(K key, V value) {
        int at = find(key);
        if (at < 0) {
            if (end == pairs.length) {
                pairs = Arrays.copyOf(pairs, end + 4);
            }
            pairs[end] = key;
            pairs[end + 1] = value;
            end += 2;
            return null;
        }
        V before = value(at);
        pairs[at + 1] = value;
        return before;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int at = find(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return end / 2;
            }
        };
    }

    private int find(@Nullable Object key) {
        for (int i = 0; i < end; i += 2) {
            if (Objects.equals(key, pairs[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Below the end there is a value at each second place. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private V value(int at) {
        return (V) pairs[at + 1];
    }

    private final class Entries implements Iterator<Map.Entry<K, V>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public Map.Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return new SimpleImmutableEntry<>((K) pairs[at - 2], value(at - 2));
        }

        @Override
        public void remove() {
            System.arraycopy(pairs, at, pairs, at - 2, end - at);
            end -= 2;
            at -= 2;
        }
    }
}
