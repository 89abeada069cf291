package org.planmonitor.reports.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.testing.Patience;
import org.planmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A client of a stream that reads lines, as any language can; it remembers what it was told and its place. */
final class Listening implements AutoCloseable {

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile String place = "";
    private volatile boolean ended;

    record Told(String type, String id, String data) {

        /** The event's own identity. */
        String event() {
            return data.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        }
    }

    private Listening(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    /** Connects, and returns when the stream has said its place. */
    static Listening to(String plan, String query, @Nullable String lastEventId, @Nullable String role) {
        HttpResponse<InputStream> response = ask(plan, query, lastEventId, role);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var listening = new Listening(response.body());
        Patience.await().until(() -> !listening.place.isEmpty());
        return listening;
    }

    static HttpResponse<InputStream> ask(
            String plan, String query, @Nullable String lastEventId, @Nullable String role) {
        var request = HttpRequest.newBuilder(URI.create(
                "http://localhost:%d/reports/v1/plans/%s/stream%s".formatted(RestAssured.port, plan, query)));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (role != null) {
            request.header("Authorization", "Bearer " + Tokens.of(role));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** What was told, when it is that many. */
    List<Told> await(int count) {
        Patience.await().until(() -> told.size() >= count);
        return told();
    }

    /** The first of a type, whatever is told before it. */
    Told awaitFirst(String type) {
        return Patience.await()
                .until(
                        () -> told.stream()
                                .filter(each -> each.type().equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    String place() {
        return place;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var block = new ArrayList<String>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(block);
                    block.clear();
                } else {
                    block.add(line);
                }
            }
            ended = true;
        } catch (IOException _) {
            ended = true;
        }
    }

    private void take(List<String> block) {
        String id = field(block, "id:");
        String data = field(block, "data:");
        if (!data.isEmpty()) {
            told.add(new Told(field(block, "event:"), id, data));
        }
        if (!id.isEmpty()) {
            place = id;
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }
}
