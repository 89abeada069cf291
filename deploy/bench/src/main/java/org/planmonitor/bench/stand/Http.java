package org.planmonitor.bench.stand;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.local.Failure;

/** Requests that prepare a measurement or are measured one by one; whatever is not answered with success is a failure. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    /** @param base where the service listens */
    public Http(String base) {
        this.base = base;
    }

    /** An answer, and how long it took until it was there whole. */
    public record Answer(JsonNode body, String tag, Duration took) {}

    /** Reads. */
    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)), path);
    }

    /** Reads as somebody. */
    public Answer get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token), path);
    }

    /** What everybody may download, whole. */
    public static byte[] bytes(String address) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw Failure.of("%s answered %d.", address, answer.statusCode());
            }
            return answer.body();
        }
    }

    /** Creates, with an idempotency key of its own. */
    public Answer post(String path, String token, String body) throws IOException, InterruptedException {
        return send(
                write(path, token)
                        .header("Idempotency-Key", "bench-" + KEYS.incrementAndGet())
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    /** Takes a step from the state that a tag names. */
    public Answer post(String path, String token, String tag, String body) throws IOException, InterruptedException {
        return send(
                write(path, token)
                        .header("Idempotency-Key", "bench-" + KEYS.incrementAndGet())
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path);
    }

    /** Makes what is not there yet. */
    public Answer put(String path, String token, String body) throws IOException, InterruptedException {
        return send(
                write(path, token).header("If-None-Match", "*").PUT(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    /** Replaces the state that a tag names. */
    public Answer put(String path, String token, String tag, String body) throws IOException, InterruptedException {
        return send(write(path, token).header("If-Match", tag).PUT(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    private HttpRequest.Builder write(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (answer.statusCode() >= 300) {
            throw Failure.of(
                    "%s answered %d: %s",
                    path, answer.statusCode(), new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return new Answer(
                JSON.readTree(answer.body()),
                answer.headers().firstValue("ETag").orElse(""),
                took);
    }
}
