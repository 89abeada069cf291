package org.planmonitor.kit.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.Spans;
import org.planmonitor.kit.tracing.EventSpans;
import org.planmonitor.kit.tracing.Traceparent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TracedHandlerTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDING = "00f067aa0ba902b7";

    private final Spans spans = new Spans();

    private EventHandler over(EventHandler handler) {
        return new TracedHandler("models", handler, new EventSpans(spans.telemetry(), false));
    }

    private static ReceivedEvent event(@Nullable String traceparent) {
        return new ReceivedEvent(
                "notes.v1",
                "e1",
                "note.written",
                "/kit",
                "note",
                "n1",
                Instant.EPOCH,
                1,
                JsonNodeFactory.instance.objectNode(),
                traceparent);
    }

    @Test
    void what_is_done_with_one_event_is_done_in_its_trace() {
        List<Optional<String>> places = new ArrayList<>();

        over(_ -> places.add(Traceparent.current())).onAll(List.of(event("00-" + TRACE + "-" + SENDING + "-01")));

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
            assertThat(span.getParentSpanId()).isEqualTo(SENDING);
            assertThat(places).containsExactly(Optional.of("00-" + TRACE + "-" + span.getSpanId() + "-01"));
        });
    }

    @Test
    void events_of_one_transaction_keep_their_own_traces() {
        String other = TRACE.replace('4', '5');

        over(_ -> {})
                .onAll(List.of(
                        event("00-" + TRACE + "-" + SENDING + "-01"),
                        event("00-" + other + "-" + SENDING + "-01"),
                        event(null)));

        assertThat(spans.ended()).extracting(span -> span.getTraceId()).containsExactly(TRACE, other);
    }

    @Test
    void a_failure_is_told_and_goes_on() {
        EventHandler fails = over(_ -> {
            throw new IllegalStateException("no");
        });

        assertThatThrownBy(() -> fails.on(event("00-" + TRACE + "-" + SENDING + "-01")))
                .hasMessage("no");
        assertThat(spans.ended())
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }
}
