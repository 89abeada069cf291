package org.planmonitor.reports.projection;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.security.Sharing;

/** Up to when each emitter's news of a plan are included, by the events of one transaction. */
final class Freshness {

    /** In the order of plans: two replicas that meet at the same rows wait for each other instead of for ever. */
    private final Map<String, Map<String, Instant>> upTo = new TreeMap<>();

    void heard(String plan, ReceivedEvent event) {
        upTo.computeIfAbsent(plan, fresh -> new TreeMap<>())
                .merge(event.source(), event.time(), (one, other) -> one.isAfter(other) ? one : other);
    }

    Set<String> plans() {
        return upTo.keySet();
    }

    void into(Writes writes, int generation) {
        upTo.forEach((plan, sources) ->
                sources.forEach((source, time) -> writes.add("""
                insert into model_freshness (generation, plan, source, up_to, sharing) values (?, ?, ?, ?, ?)
                on conflict (generation, plan, source)
                do update set up_to = greatest(model_freshness.up_to, excluded.up_to)
                """, generation, plan, source, time, Sharing.PUBLIC)));
    }
}
