package org.planmonitor.reports.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.events.ReceivedEvent;

/** An event in the structured JSON form of CloudEvents 1.0, with the aggregate and its sequence as extension attributes. */
public final class StructuredEvent {

    private StructuredEvent() {}

    /** The same event always has the same form. */
    public static ObjectNode of(ReceivedEvent event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", event.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("aggregatetype", event.aggregateType());
        json.put("sequence", event.sequence());
        if (event.traceparent() != null) {
            json.put("traceparent", event.traceparent()); // the CloudEvents extension for distributed tracing
        }
        json.set("data", event.data());
        return json;
    }
}
