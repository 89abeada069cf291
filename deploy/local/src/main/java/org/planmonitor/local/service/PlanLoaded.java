package org.planmonitor.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Whether what the owners have of the plan has arrived in the dashboard. Services are ready before that on the first
 * start: the projects half waits for the news of the indicators half, the dashboard for both.
 */
public final class PlanLoaded {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN = Duration.ofMillis(50);

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
        var asked = Stream.of(
                        "/indicators/v1/plans/" + plan,
                        "/projects/v1/plans/" + plan,
                        "/reports/v1/plans/" + plan + "/dashboard")
                .map(this::ask)
                .toList();
        List<JsonNode> answers = new ArrayList<>();
        for (var each : asked) {
            answers.add(answer(each));
        }
        JsonNode indicators = answers.get(0);
        JsonNode projects = answers.get(1);
        JsonNode dashboard = answers.get(2);
        return same(indicators, "/counts/indicators", dashboard, "/indicators/total")
                && same(indicators, "/counts/commitments", dashboard, "/commitments/total")
                && same(projects, "/counts/projects", dashboard, "/projects/total")
                && sum(dashboard.at("/indicators/byVerdict"))
                        == dashboard.at("/indicators/total").asInt();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Nothing when there is none yet. */
    private static JsonNode answer(CompletableFuture<HttpResponse<String>> asked) throws InterruptedException {
        try {
            HttpResponse<String> answer = asked.get();
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        } catch (ExecutionException | IOException _) {
            return MissingNode.getInstance();
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
