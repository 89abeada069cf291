package org.planmonitor.projects.project;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What was made of a state of the database, until that state is another one. Who asks names the state that it reads each time
 * before: what is remembered may be newer than its state, never older, and nothing that was rolled back is remembered.
 */
final class PerState<K, V> {

    private final int most;
    private final Map<K, Made<V>> made = new ConcurrentHashMap<>();

    /** @param most beyond this everything is forgotten: it is made again as it is asked for */
    PerState(int most) {
        this.most = most;
    }

    private record Made<V>(String state, V value) {}

    /** @param make called outside any lock, perhaps by several threads */
    V get(K key, String state, Supplier<V> make) {
        @Nullable Made<V> known = made.get(key);
        if (known != null && known.state().equals(state)) {
            return known.value();
        }
        V value = make.get();
        if (made.size() >= most) {
            made.clear();
        }
        made.put(key, new Made<>(state, value));
        return value;
    }
}
