package org.planmonitor.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Receives spans as a collector does: OTLP over HTTP, in protobuf. */
final class Collector implements AutoCloseable {

    /** By id: who sends may send again what he does not know to have arrived. */
    private final Map<String, Received> received = new ConcurrentHashMap<>();

    private final HttpServer server;

    /** A span and the service that made it. */
    record Received(String service, Span span) {

        String id() {
            return hex(span.getSpanId());
        }

        String parent() {
            return hex(span.getParentSpanId());
        }

        Span.SpanKind kind() {
            return span.getKind();
        }

        String attribute(String name) {
            return span.getAttributesList().stream()
                    .filter(each -> each.getKey().equals(name))
                    .map(each -> each.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
        }
    }

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What tells a service to send its spans here, by the names that OpenTelemetry gave them, and without much delay. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "OTEL_BSP_SCHEDULE_DELAY",
                Long.toString(Duration.ofMillis(500).toMillis()));
    }

    /** Those of one trace that have arrived. */
    List<Received> of(String trace) {
        return received.values().stream()
                .filter(each -> hex(each.span().getTraceId()).equals(trace))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
                    .flatMap(Collector::spans)
                    .forEach(span -> received.put(span.id(), span));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Stream<Received> spans(ResourceSpans of) {
        String service = of.getResource().getAttributesList().stream()
                .filter(each -> each.getKey().equals("service.name"))
                .map(each -> each.getValue().getStringValue())
                .findFirst()
                .orElseThrow();
        return of.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Received(service, span));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
