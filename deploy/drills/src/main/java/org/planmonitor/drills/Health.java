package org.planmonitor.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.local.Ports;

/**
 * An answer of a program's health.
 *
 * @param status of HTTP; 0 when nobody answered
 */
record Health(int status, String body) {

    /** As a probe of Kubernetes waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Health of(int port, String which) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Ports.url(port) + "/q/health/" + which))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Health(answer.statusCode(), answer.body());
        } catch (IOException nobody) {
            return new Health(0, String.valueOf(nobody.getMessage()));
        }
    }

    boolean isUp() {
        return status == 200;
    }

    /** Ready, and nothing is said of a broker that is away. */
    boolean lacksNothing() {
        return toString().equals("UP");
    }

    /** Its status and each check that names a trouble, on a line. */
    @Override
    public String toString() {
        if (status == 0) {
            return "no answer: " + body;
        }
        StringBuilder line = new StringBuilder(isUp() ? "UP" : "DOWN");
        try {
            for (JsonNode check : Calls.JSON.readTree(body).path("checks")) {
                boolean away = check.path("data").path("state").asText().equals("away");
                if (away || !check.path("status").asText().equals("UP")) {
                    line.append("; ")
                            .append(check.path("name").asText())
                            .append(" ")
                            .append(check.path("data"));
                }
            }
        } catch (IOException e) {
            line.append("; ").append(body);
        }
        return line.toString();
    }
}
