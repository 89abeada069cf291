package org.planmonitor.kit.tracing;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an event on its way, each a span under the one before it. Names and attributes are those of OpenTelemetry's
 * conventions for messaging. An event that came without a trace has no spans: nobody could find them.
 */
@ApplicationScoped
public class EventSpans {

    private final Tracer tracer;
    private final boolean on;

    public EventSpans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = telemetry.getTracer("org.planmonitor.events");
        this.on = !off;
    }

    /** Whether anything is traced; whoever handles many events asks once and takes the way without spans. */
    public boolean areMade() {
        return on;
    }

    /** An event leaves for a topic. */
    public Step sending(String topic, String type, String id, @Nullable String traceparent) {
        return begin(SpanKind.PRODUCER, "send", topic, type, id, traceparent);
    }

    /** @param consumer that handles it here, by the name that its metrics have */
    public Step processing(String consumer, String topic, String type, String id, @Nullable String traceparent) {
        Step step = begin(SpanKind.CONSUMER, "process", topic, type, id, traceparent);
        step.attribute("planmonitor.consumer", consumer);
        return step;
    }

    private Step begin(
            SpanKind kind, String operation, String topic, String type, String id, @Nullable String traceparent) {
        Context parent = on ? Traceparent.parent(traceparent).orElse(null) : null;
        if (parent == null) {
            return new Step(null);
        }
        return new Step(tracer.spanBuilder(operation + " " + topic)
                .setSpanKind(kind)
                .setParent(parent)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", id)
                .setAttribute("cloudevents.event_type", type)
                .startSpan());
    }
}
