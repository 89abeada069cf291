package org.planmonitor.kit.tracing;

import java.util.Optional;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** A span that is being done; none where nothing is traced. It ends once, by {@link #close()}. */
public final class Step implements AutoCloseable {

    private final @Nullable Span span;

    Step(@Nullable Span span) {
        this.span = span;
    }

    /** What the next step hangs under. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(span).map(Span::getSpanContext).map(Traceparent::of);
    }

    /** Does work in it: what is logged and what is left in the outbox meanwhile belongs to its trace. */
    public void run(Runnable work) {
        if (span == null) {
            work.run();
            return;
        }
        try (Scope _ = span.makeCurrent()) {
            work.run();
        }
    }

    /** It did not do what it was for. */
    public void failed(Throwable reason) {
        if (span != null) {
            span.recordException(reason);
            span.setStatus(StatusCode.ERROR);
        }
    }

    void attribute(String name, String value) {
        if (span != null) {
            span.setAttribute(name, value);
        }
    }

    @Override
    public void close() {
        if (span != null) {
            span.end();
        }
    }
}
