package org.planmonitor.kit.events;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent in binary mode, read from a record.
 *
 * @param topic that it came by, which says with whom it is shared; empty for one that came by none
 * @param source who emitted it, {@code /indicators-service}
 * @param aggregateType what {@code subject} identifies; sequences count within (source, aggregateType, subject)
 * @param subject the aggregate's id, which is the record's key
 * @param sequence its place in the history of its aggregate: only newer ones count
 * @param traceparent trace of whoever caused it, after W3C Trace Context; null when it came without
 */
public record ReceivedEvent(
        String topic,
        String id,
        String type,
        String source,
        String aggregateType,
        String subject,
        Instant time,
        long sequence,
        JsonNode data,
        @Nullable String traceparent) {

    private static final String PLAN = "plan";

    /** The code of the plan that it is of: a member of its data, or of an object right below; empty where it is of none. */
    public String plan() {
        if (data.has(PLAN)) {
            return data.path(PLAN).asText();
        }
        for (JsonNode each : data) {
            if (each.has(PLAN)) {
                return each.path(PLAN).asText();
            }
        }
        return "";
    }
}
