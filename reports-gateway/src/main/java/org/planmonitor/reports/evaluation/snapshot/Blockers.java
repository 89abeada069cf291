package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A blocker as it stood at an instant, by what had been recorded of it until then: its owner answers the present only. */
final class Blockers {

    private Blockers() {}

    /** Empty when nothing was known of it yet. */
    static Optional<ObjectNode> at(Instant asOf, JsonNode blocker, JsonNode entries) {
        ObjectNode then = JsonNodeFactory.instance.objectNode();
        for (String member : new String[] {"id", "project", "reason", "words", "raisedOn"}) {
            then.set(member, blocker.path(member));
        }
        ArrayNode known = then.putArray("entries");
        for (JsonNode entry : entries) {
            if (!Instant.parse(entry.path("recordedAt").asText()).isAfter(asOf)) {
                ObjectNode kept = entry.deepCopy();
                kept.remove("recordedBy");
                known.add(kept);
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        JsonNode last = known.get(known.size() - 1);
        then.set("due", last.path("due"));
        then.set("level", last.path("level"));
        then.put("standing", !"CLOSED".equals(last.path("kind").asText()));
        return Optional.of(then);
    }
}
