package org.planmonitor.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.planmonitor.e2e.Collector.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.INDICATORS;

/** One trace from a client's PUT to the message on the stream, each step under the one before it, in all services. */
@Order(3)
@ExtendWith(WithSuite.class)
final class TraceIT {

    private static final String INDICATOR = "forest-coverage-rate";
    private static final String TRACE = "7d1f9c3b5a2e48d0b6c4e8f20a917365";
    private static final String CLIENT = "53995c3f42cd8ad8";

    private final Api api;
    private final Collector collector;

    TraceIT(Api api, Collector collector) {
        this.api = api;
        this.collector = collector;
    }

    @Test
    void aWriteIsOneTraceUntilItIsHeard() throws IOException, InterruptedException {
        try (var listening = new Listening(api, "0")) {
            listening.awaitsPlace();
            api.send(
                            "PUT",
                            INDICATORS + "/indicators/" + INDICATOR + "/observations/" + INDICATOR + "/140100/2022",
                            "planner",
                            "{\"value\": 21.5, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                            "If-None-Match",
                            "*",
                            "traceparent",
                            "00-" + TRACE + "-" + CLIENT + "-01")
                    .expecting(201);

            Received door = step("reports-gateway", SpanKind.SPAN_KIND_SERVER, CLIENT, any -> true);
            Received call = step("reports-gateway", SpanKind.SPAN_KIND_CLIENT, door.id(), any -> true);
            Received write = step("indicators-service", SpanKind.SPAN_KIND_SERVER, call.id(), any -> true);
            Received sent =
                    step("indicators-service", SpanKind.SPAN_KIND_PRODUCER, write.id(), of("observations.published"));
            for (String consumer : List.of("read-models", "stream")) {
                step(
                        "reports-gateway",
                        SpanKind.SPAN_KIND_CONSUMER,
                        sent.id(),
                        span -> span.attribute("planmonitor.consumer").startsWith(consumer));
            }
            listening.awaits("observations.published", "\"traceparent\":\"00-" + TRACE + "-" + sent.id() + "-01\"");
        }
    }

    private static Predicate<Received> of(String type) {
        return span -> span.attribute("cloudevents.event_type").equals(type);
    }

    /** Waits for a span under another; there is one only. */
    private Received step(String service, SpanKind kind, String parent, Predicate<Received> which) {
        List<Received> found = await("%s in %s under %s".formatted(kind, service, parent))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> collector.of(TRACE).stream()
                                .filter(span -> span.service().equals(service)
                                        && span.kind() == kind
                                        && span.parent().equals(parent)
                                        && which.test(span))
                                .toList(),
                        spans -> !spans.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
