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

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.INDICATORS;
import static org.planmonitor.e2e.Api.PLAN;

/** A figure written at the gateway is heard on the plan's stream, with its verdict, and again by who comes back. */
@Order(3)
@ExtendWith(WithSuite.class)
final class StreamIT {

    private static final String CELL = INDICATORS
            + "/indicators/basic-pension-insurance-participation-rate/observations/basic-pension-insurance-participation-rate/140100/2023";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Api api;

    StreamIT(Api api) {
        this.api = api;
    }

    @Test
    void aFigureIsHeardWithItsVerdictAndAgainByWhoComesBack() throws IOException, InterruptedException {
        try (var listening = new Listening(api, "0")) {
            String place = await().atMost(Duration.ofSeconds(15))
                    .until(listening::place, heard -> !heard.isEmpty() && !heard.equals("0"));

            api.send(
                            "PUT",
                            CELL,
                            "planner",
                            "{\"value\": 95.1, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                            "If-None-Match",
                            "*",
                            "traceparent",
                            "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .expecting(201);

            listening.awaits("observations.published", "95.1");
            listening.awaits("assessment.changed", "basic-pension-insurance-participation-rate");
            // The trace of whoever wrote has come through outbox, topic and gateway to whoever listens.
            listening.awaits("observations.published", TRACE);
            listening.awaits("assessment.changed", TRACE);
            try (var again = new Listening(api, place)) {
                again.awaits("observations.published", "95.1");
            }
        }
    }

    /** Reads lines, as any program does. */
    private static final class Listening implements AutoCloseable {

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

        /** The place that was told last; empty before any was. */
        String place() {
            return lines.reversed().stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .findFirst()
                    .orElse("");
        }

        void awaits(String type, String word) {
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> lines.stream()
                            .anyMatch(line -> line.startsWith("data:") && line.contains(type) && line.contains(word)));
        }

        @Override
        public void close() {
            body.close();
        }
    }
}
