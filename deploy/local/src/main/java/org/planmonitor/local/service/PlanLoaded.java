package org.planmonitor.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Whether what the owners have of the plan has arrived in the dashboard. Services are ready before that on the first
 * start: the projects half waits for the news of the indicators half, the dashboard for both.
 */
public final class PlanLoaded {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String plan;

    public PlanLoaded(String gateway, String plan) {
        this.gateway = gateway;
        this.plan = plan;
    }

    /** True as soon as it has arrived, false when it has not within this time. */
    public boolean awaitUpTo(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isLoaded()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN);
        }
        return true;
    }

    private boolean isLoaded() throws InterruptedException {
        Optional<JsonNode> indicators = get("/indicators/v1/plans/" + plan);
        Optional<JsonNode> projects = get("/projects/v1/plans/" + plan);
        Optional<JsonNode> dashboard = get("/reports/v1/plans/" + plan + "/dashboard");
        return indicators.isPresent()
                && projects.isPresent()
                && dashboard.isPresent()
                && same(indicators.get(), "/counts/indicators", dashboard.get(), "/indicators/total")
                && same(indicators.get(), "/counts/commitments", dashboard.get(), "/commitments/total")
                && same(projects.get(), "/counts/projects", dashboard.get(), "/projects/total")
                && sum(dashboard.get().at("/indicators/byVerdict"))
                        == dashboard.get().at("/indicators/total").asInt();
    }

    private Optional<JsonNode> get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean same(JsonNode one, String pointer, JsonNode other, String otherPointer) {
        return one.at(pointer).isInt() && one.at(pointer).equals(other.at(otherPointer));
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }
}
