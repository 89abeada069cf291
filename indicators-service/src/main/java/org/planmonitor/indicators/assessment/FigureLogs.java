package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * What was published of each plan and region, remembered by the replica and continued by one statement a request. What
 * was read up to a settled instant is true for ever, on every replica: there is nothing to invalidate.
 */
@ApplicationScoped
class FigureLogs {

    /** Publications kept in memory, of all plans together; some 150 bytes each. */
    private static final int MOST = 100_000;

    private final PublishedReader reader;
    private final Map<Key, FigureLog> logs = new LinkedHashMap<>(16, 0.75f, true);

    FigureLogs(PublishedReader reader) {
        this.reader = reader;
    }

    private record Key(long planId, String region) {}

    /** The log of a region, whole up to a settled instant; at most one statement. */
    @Transactional
    FigureLog upTo(long planId, String region, Instant settled) {
        Key key = new Key(planId, region);
        FigureLog known = find(key);
        if (known != null && !settled.isAfter(known.upTo())) {
            return known;
        }
        FigureLog continued = known == null
                ? FigureLog.EMPTY.continued(reader.all(planId, region, settled), settled)
                : known.continued(reader.since(planId, region, known.upTo(), settled), settled);
        keep(key, continued);
        return continued;
    }

    private synchronized @Nullable FigureLog find(Key key) {
        return logs.get(key);
    }

    private synchronized void keep(Key key, FigureLog log) {
        FigureLog other = logs.get(key);
        if (other != null && other.upTo().isAfter(log.upTo())) {
            return;
        }
        logs.put(key, log);
        int size = logs.values().stream().mapToInt(FigureLog::size).sum();
        Iterator<FigureLog> oldest = logs.values().iterator();
        while (size > MOST && oldest.hasNext()) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
