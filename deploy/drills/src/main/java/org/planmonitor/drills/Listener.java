package org.planmonitor.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.local.Failure;

/** Hears the figures of a plan through the gateways' door, and comes back with its place whenever it is cut off. */
final class Listener implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final URI address;
    private final Thread thread;
    private volatile String place = "";
    private volatile boolean wanted = true;

    /** A figure, and when it came. */
    record Heard(String indicator, String value, Instant at) {}

    Listener(String gateway, String plan) {
        address = URI.create(gateway + "/reports/v1/plans/" + plan + "/stream?types=observations.published");
        thread = Thread.ofVirtual().start(this::listen);
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    int connections() {
        return connections.get();
    }

    boolean hasPlace() {
        return !place.isEmpty();
    }

    @Override
    public void close() {
        wanted = false;
        client.shutdownNow();
        thread.interrupt();
    }

    private void listen() {
        while (wanted) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (hasPlace()) {
                request.header("Last-Event-ID", place);
            }
            try {
                HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
                if (answer.statusCode() == 200) {
                    connections.incrementAndGet();
                    read(answer.body());
                }
                Thread.sleep(100);
            } catch (IOException | UncheckedIOException cut) {
                // once more, from the place that was said last
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Data and place count together, when the empty line after them has come. */
    private void read(Stream<String> lines) {
        String[] event = {"", ""};
        lines.forEach(line -> {
            if (line.startsWith("data:")) {
                event[0] += line.substring(5).strip();
            } else if (line.startsWith("id:")) {
                event[1] = line.substring(3).strip();
            } else if (line.isEmpty()) {
                if (!event[0].isEmpty()) {
                    hear(event[0]);
                }
                if (!event[1].isEmpty()) {
                    place = event[1];
                }
                event[0] = "";
                event[1] = "";
            }
        });
    }

    private void hear(String event) {
        try {
            JsonNode read = Calls.JSON.readTree(event);
            if (!known.add(read.path("id").asText())) {
                return; // sent once more by a relay that could not note that it had sent it: consumers tell by the id
            }
            JsonNode data = read.path("data");
            String indicator = data.at("/subject/code").asText();
            for (JsonNode cell : data.path("cells")) {
                heard.add(new Heard(indicator, cell.path("value").asText(), Instant.now()));
            }
        } catch (JsonProcessingException e) {
            throw Failure.of("Heard no JSON: %s", event);
        }
    }
}
