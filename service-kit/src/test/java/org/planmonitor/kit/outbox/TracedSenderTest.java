package org.planmonitor.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.testing.Spans;
import org.planmonitor.kit.tracing.EventSpans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TracedSenderTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String WRITE = "00f067aa0ba902b7";

    private final Spans spans = new Spans();
    private final List<OutboxRow> sent = new ArrayList<>();

    private static OutboxRow row(String traceparent, Sharing sharing) {
        return new OutboxRow(1, "e1", "note", "n1", 7, "note.written", sharing, "{}", traceparent, Instant.EPOCH);
    }

    private static EventSender over(OpenTelemetry telemetry, EventSender sender) {
        return new TracedSender(sender, "notes.v1", new EventSpans(telemetry, false));
    }

    @Test
    void what_leaves_is_a_step_of_the_trace_that_it_was_left_in() {
        over(spans.telemetry(), sent::addAll).send(List.of(row("00-" + TRACE + "-" + WRITE + "-01", Sharing.INTERNAL)));

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
            assertThat(span.getName()).isEqualTo("send notes.v1.restricted");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(WRITE);
            assertThat(sent).containsExactly(row("00-" + TRACE + "-" + span.getSpanId() + "-01", Sharing.INTERNAL));
        });
    }

    @Test
    void what_nobody_traces_leaves_as_it_was() {
        OutboxRow unsampled = row("00-" + TRACE + "-" + WRITE + "-00", Sharing.PUBLIC);
        OutboxRow malformed = row("none", Sharing.PUBLIC);

        over(spans.telemetry(), sent::addAll).send(List.of(unsampled, malformed));

        assertThat(spans.ended()).isEmpty();
        assertThat(sent.getFirst().traceparent()).startsWith("00-" + TRACE).endsWith("-00");
        assertThat(sent.getLast()).isEqualTo(malformed);
    }

    @Test
    void what_the_broker_does_not_take_is_a_failed_step() {
        EventSender away = over(spans.telemetry(), rows -> {
            throw new IllegalStateException("away");
        });

        assertThatThrownBy(() -> away.send(List.of(row("00-" + TRACE + "-" + WRITE + "-01", Sharing.PUBLIC))))
                .hasMessage("away");
        assertThat(spans.ended())
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }
}
