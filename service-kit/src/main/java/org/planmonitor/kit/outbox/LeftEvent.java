package org.planmonitor.kit.outbox;

import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event as it was when it was left.
 *
 * @param payload its data as JSON, open at the end: the sequence, which is known when it is written, and the closing brace are missing
 */
record LeftEvent(OutboxEvent event, String payload, String traceparent, Instant at) {

    static LeftEvent of(OutboxEvent event, ObjectMapper mapper, String traceparent, Instant at) {
        ObjectNode data = mapper.valueToTree(event.data());
        data.remove("sequence");
        String whole = data.toString();
        String open = whole.substring(0, whole.length() - 1);
        return new LeftEvent(event, data.isEmpty() ? open : open + ",", traceparent, at);
    }
}
