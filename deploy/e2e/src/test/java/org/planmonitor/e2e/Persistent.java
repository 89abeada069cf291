package org.planmonitor.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A client of a stream that comes back whenever it is cut off, with the place that it was told last, as browsers do. */
final class Persistent implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final URI address;
    private volatile String place = "";
    private volatile boolean wanted = true;

    Persistent(URI address) {
        this.address = address;
        Thread.ofVirtual().start(this::listen);
    }

    /** The data of the events, in the order in which they came. */
    List<String> told() {
        return List.copyOf(told);
    }

    String place() {
        return place;
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        wanted = false;
        client.shutdownNow();
    }

    private void listen() {
        while (wanted) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (!place.isEmpty()) {
                request.header("Last-Event-ID", place);
            }
            try {
                HttpResponse<Stream<String>> response =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
                connections.incrementAndGet();
                hear(response.body());
            } catch (IOException | IllegalStateException | java.io.UncheckedIOException _) {
                // cut off: once more
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An event counts when the empty line after it has come; of one that was cut off the place is not known either. */
    private void hear(Stream<String> lines) {
        var data = new StringBuilder();
        var id = new StringBuilder();
        lines.forEach(line -> {
            if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.startsWith("id:")) {
                id.append(line.substring(3).strip());
            } else if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    told.add(data.toString());
                }
                if (!id.isEmpty()) {
                    place = id.toString();
                }
                data.setLength(0);
                id.setLength(0);
            }
        });
    }
}
