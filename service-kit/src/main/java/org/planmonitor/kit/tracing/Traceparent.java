package org.planmonitor.kit.tracing;

import java.util.Map;
import java.util.Optional;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** A place in a trace as W3C Trace Context writes it: {@code 00-trace-span-flags}. */
public final class Traceparent {

    private static final String NAME = "traceparent";

    private static final TextMapGetter<Map<String, String>> GIVEN = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private Traceparent() {}

    /** Where this thread is; empty when what it does is not traced. */
    public static Optional<String> current() {
        SpanContext here = Span.current().getSpanContext();
        return here.isValid() ? Optional.of(of(here)) : Optional.empty();
    }

    static String of(SpanContext place) {
        return "00-" + place.getTraceId() + "-" + place.getSpanId() + "-"
                + place.getTraceFlags().asHex();
    }

    /** Empty when there is none, or it is malformed. */
    static Optional<Context> parent(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Context read =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(NAME, traceparent), GIVEN);
        return Span.fromContext(read).getSpanContext().isValid() ? Optional.of(read) : Optional.empty();
    }
}
