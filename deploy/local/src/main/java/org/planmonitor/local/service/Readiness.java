package org.planmonitor.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Ports;
import org.planmonitor.local.process.Child;

/** Waits until a service says that it is ready, and notices at once when it ends instead. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public void await(Child child, int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Ports.url(port) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(request)) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw Failure.of("%s is not ready after %d s.", child.name(), PATIENCE.toSeconds());
            }
            Thread.sleep(BETWEEN);
        }
    }

    private boolean isReady(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
