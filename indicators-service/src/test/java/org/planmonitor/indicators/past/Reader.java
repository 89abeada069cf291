package org.planmonitor.indicators.past;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.RestAssured;

import org.planmonitor.kit.testing.Tokens;

/** Somebody who asks many questions and keeps the answers, every byte of them. */
final class Reader {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** An answer as it was sent, without its headers. */
    record Answer(int status, String body) {}

    Answer ask(Questions.Question question) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + question.path()));
        if (!question.role().isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(question.role(), Tokens::of));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new AssertionError(question.toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(question.toString(), stopped);
        }
    }
}
