package org.planmonitor.e2e;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.planmonitor.e2e.Api.INDICATORS;
import static org.planmonitor.e2e.Api.PLAN;

/**
 * Two gateways behind one address, one of them killed and started again: a client hears everything, once and in order. Last of all,
 * because a consumer that was killed is missed by its group only after a while, and until then what it would have read waits.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(WithSuite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReplicasIT {

    private static final String CODE = "basic-pension-insurance-participation-rate";
    private static final String CELL = INDICATORS + "/indicators/" + CODE + "/observations/" + CODE + "/140100/2023";
    private static final String REPORTS = "/reports/v1/plans/" + PLAN + "/reports";
    private static final int WRITES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Api owner;

    ReplicasIT(Suite suite) {
        this.suite = suite;
        this.owner = suite.owner("indicators");
    }

    @Test
    @Order(1)
    void aClientHearsEverythingOnceWhicheverGatewayItReaches() throws IOException {
        int second = Suite.freePort();
        try (var balancer = new Balancer(List.of(suite.gatewayPort(), second));
                var client = new Persistent(URI.create(
                        balancer.address() + "/reports/v1/plans/" + PLAN + "/stream?types=observations.published"))) {
            await().atMost(PATIENCE).until(() -> !client.place().isEmpty());
            Process gateway = started(second);
            int cut = 0;
            try {
                for (int write = 0; write < WRITES; write++) {
                    publish(write);
                    if (write % 10 == 5) {
                        int seen = cut;
                        // A cut that comes before the client is back cuts nothing.
                        await().atMost(PATIENCE).until(() -> client.connections() > seen);
                        cut = client.connections();
                        balancer.cut();
                    }
                    if (write == WRITES / 2) {
                        gateway.destroyForcibly();
                        gateway = started(second);
                    }
                }
                await().atMost(PATIENCE).until(() -> values(client).contains(value(WRITES - 1)));
                await().during(Duration.ofSeconds(1)).until(() -> true);
            } finally {
                gateway.destroy();
            }

            assertThat(values(client))
                    .containsExactlyElementsOf(IntStream.range(0, WRITES)
                            .mapToObj(ReplicasIT::value)
                            .toList());
            assertThat(client.connections()).isGreaterThan(WRITES / 10);
            assertThat(balancer.reached()).containsExactlyInAnyOrder(suite.gatewayPort(), second);
        }
    }

    /** Both make one at a time, so that the second has one in hand as soon as two are being made. */
    @Test
    @Order(2)
    void everyReportIsMadeOnceAlsoTheOneWhoseMakerIsKilled() throws IOException {
        Api first = suite.api();
        Process second = started(Suite.freePort(), "-Dplanmonitor.evaluation.lease=3s");
        try {
            List<String> ordered = IntStream.range(0, 4)
                    .mapToObj(each -> first.send("POST", REPORTS, "planner", """
                                    {"type": "CUSTOM", "year": 2024, "language": "EN", "selection": {"parts": ["SUMMARY"]}}""", "Idempotency-Key", "replicas-" + each)
                            .expecting(202)
                            .json()
                            .get("href")
                            .asText())
                    .toList();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> said(first, ordered, "state").stream()
                                    .filter("RUNNING"::equals)
                                    .count()
                            == 2);
            second.destroyForcibly();

            await().atMost(PATIENCE)
                    .until(() -> said(first, ordered, "state").stream().allMatch("DONE"::equals));
            assertThat(said(first, ordered, "attempts")).containsExactlyInAnyOrder("1", "1", "1", "2");
        } finally {
            second.destroyForcibly();
        }
    }

    private static List<String> said(Api api, List<String> reports, String member) {
        return reports.stream()
                .map(href -> api.send("GET", href, "planner", null)
                        .expecting(200)
                        .json()
                        .get(member)
                        .asText())
                .toList();
    }

    private Process started(int port, String... settings) throws IOException {
        Process process = suite.anotherGateway(port, settings);
        var api = new Api("http://127.0.0.1:" + port, suite);
        await().atMost(PATIENCE)
                .ignoreException(AssertionError.class)
                .until(() -> api.get("/q/health/ready").status() == 200);
        return process;
    }

    private void publish(int write) {
        Api.Reply now = owner.get(CELL);
        boolean known = now.status() == 200;
        String how = known
                ? "\"status\": \"REVISED\", \"revisionClass\": \"VERIFICATION\", \"document\": \"Test\""
                : "\"status\": \"PRELIMINARY\", \"revisionClass\": null";
        owner.send(
                        "PUT",
                        CELL,
                        "planner",
                        "{\"value\": %s, %s, \"source\": {\"title\": \"Test\"}}".formatted(value(write), how),
                        known ? "If-Match" : "If-None-Match",
                        known ? now.header("ETag") : "*")
                .expecting(known ? 200 : 201);
    }

    private static String value(int write) {
        return "%d.5".formatted(10 + write);
    }

    /** The figures of the series that the client was told, in order. */
    private static List<String> values(Persistent client) throws IOException {
        List<String> values = new ArrayList<>();
        for (String told : client.told()) {
            JsonNode data = JSON.readTree(told).path("data");
            if (data.at("/subject/code").asText().equals(CODE)) {
                data.path("cells").forEach(cell -> values.add(cell.path("value").asText()));
            }
        }
        return values;
    }
}
