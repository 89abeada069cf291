package org.planmonitor.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.PLAN;

/** Hears the plan's stream line by line, as any program does. */
final class Listening implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> body;

    Listening(Api api, String place) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(api.gateway() + "/reports/v1/plans/" + PLAN + "/stream"))
                                .header("Last-Event-ID", place)
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        body = response.body();
        Thread.ofVirtual().start(() -> body.forEach(lines::add));
    }

    /** Waits until everything that was before is told; answers the place behind it. */
    String awaitsPlace() {
        return await().atMost(Duration.ofSeconds(60))
                .until(this::place, heard -> !heard.isEmpty() && !heard.equals("0"));
    }

    /** The place that was told last; empty before any was. */
    private String place() {
        return lines.reversed().stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).strip())
                .findFirst()
                .orElse("");
    }

    void awaits(String type, String word) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lines.stream()
                        .anyMatch(line -> line.startsWith("data:") && line.contains(type) && line.contains(word)));
    }

    @Override
    public void close() {
        body.close();
    }
}
