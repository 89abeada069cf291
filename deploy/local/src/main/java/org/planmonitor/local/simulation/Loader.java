package org.planmonitor.local.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.planmonitor.local.Failure;
import org.planmonitor.local.RunState;
import org.planmonitor.local.Token;

/** Sends the halves in their order: the projects half is refused until the plan is known over there. */
final class Loader {

    private static final int NOT_YET = 409;
    private static final int UNKNOWN_YET = 422;
    private static final int TRIES = 60;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunState suite;

    Loader(RunState suite) {
        this.suite = suite;
    }

    void load(Size size, Packs packs) throws InterruptedException {
        String token = Token.fetch(suite.issuer(), "planner");
        require(post("/indicators/v1/packs", packs.indicators(), size, token), "indicators half");
        HttpResponse<String> answer = post("/projects/v1/packs", packs.projects(), size, token);
        for (int tries = 1; tries < TRIES && waitsForPlan(answer); tries++) {
            Thread.sleep(500);
            answer = post("/projects/v1/packs", packs.projects(), size, token);
        }
        require(answer, "projects half");
        System.out.printf(
                "Loaded the simulated plan %s: %d indicators, %d commitments, %d projects.%n%s/reports/v1/plans/%s/dashboard%n",
                size.plan(), size.indicators(), size.commitments(), size.projects(), suite.gateway(), size.plan());
    }

    private static boolean waitsForPlan(HttpResponse<String> answer) {
        return (answer.statusCode() == NOT_YET || answer.statusCode() == UNKNOWN_YET)
                && answer.body().contains("PLAN_");
    }

    private HttpResponse<String> post(String path, String pack, Size size, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gateway() + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "simulate-" + size.plan() + "-" + System.nanoTime())
                .POST(HttpRequest.BodyPublishers.ofString(pack))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw Failure.of("%s does not answer: %s.", suite.gateway(), e);
        }
    }

    private static void require(HttpResponse<String> answer, String what) {
        if (answer.statusCode() >= 300) {
            throw Failure.of("The %s was refused (%d): %s", what, answer.statusCode(), answer.body());
        }
    }
}
