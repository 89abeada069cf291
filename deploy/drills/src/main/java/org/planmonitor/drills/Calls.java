package org.planmonitor.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.local.Failure;

/** Requests that may be lost: no answer is one of the answers. */
final class Calls {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    Calls(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String tag, String body) {

        /** Not known whether it was done: the server failed, or something between, or it is still at it. */
        boolean isUncertain() {
            return status >= 500 || status == 429;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw Failure.of("No JSON: %s", body);
            }
        }
    }

    /** Empty when the connection ended before the answer. */
    Optional<Answer> send(String method, String path, String body, String... headers) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String tag = answer.headers().firstValue("ETag").orElse("");
            return Optional.of(new Answer(answer.statusCode(), tag, answer.body()));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** Asks until it is answered with success. */
    Answer insist(String method, String path, String body, String... headers) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            Optional<Answer> answer = send(method, path, body, headers);
            if (answer.isPresent() && answer.get().status() < 300) {
                return answer.get();
            }
            if (System.nanoTime() > deadline) {
                throw Failure.of("%s %s: %s", method, path, answer);
            }
            Thread.sleep(300);
        }
    }
}
