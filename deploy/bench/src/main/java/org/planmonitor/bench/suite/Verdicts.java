package org.planmonitor.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.local.Failure;
import org.planmonitor.local.RunState;
import org.planmonitor.local.Token;

/**
 * How long a whole-plan assessment takes: as things stand, right after a figure was published, and as of instants that
 * nobody has asked for. Asked one after the other, through the gateway and of the service itself.
 */
public final class Verdicts {

    /** As many subjects as the embedded plan has; the last of the six years has no figures yet. */
    private static final List<String> MONTHLY = List.of(
            "--seed", "51", "--indicators", "46", "--commitments", "161", "--years", "6", "--frequency", "MONTH");

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 200;

    private final HttpClient client;
    private final String base;
    private final String plan;
    private final Cell cell;
    private final Random random = new Random(7);

    private Verdicts(HttpClient client, String base, String plan, Cell cell) {
        this.client = client;
        this.base = base;
        this.plan = plan;
        this.cell = cell;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (OwnSuite suite = OwnSuite.of(setting.root())) {
            suite.serve();
            suite.simulate(MONTHLY);
            measure(suite.state(), "sim-51");
        }
    }

    private static void measure(RunState suite, String plan) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String token = Token.fetch(suite.issuer(), "planner");
            Cell cell = new Cell(client, suite.gateway(), plan, level(client, suite.gateway(), plan), "2025-12", token);
            System.out.printf("whole-plan assessment of %s: %s%n", plan, size(client, suite.gateway(), plan));
            for (String base : List.of(suite.service("indicators"), suite.gateway())) {
                new Verdicts(client, base, plan, cell).measure(base.equals(suite.gateway()) ? "gateway" : "service");
            }
        }
    }

    private interface Question {
        String path() throws IOException, InterruptedException;
    }

    private void measure(String where) throws IOException, InterruptedException {
        String now = "/indicators/v1/plans/" + plan + "/assessment";
        measure(where + ", as it stands", () -> now);
        measure(where + ", after a publication", () -> {
            cell.publish(BigDecimal.valueOf(random.nextInt(1, 100_000), 2));
            return now;
        });
        Instant last = Instant.parse("2025-12-31T00:00:00Z");
        measure(
                where + ", as of another instant",
                () -> now + "?asOf=" + last.minusSeconds(random.nextInt(3 * 365 * 24 * 3600)));
    }

    private void measure(String what, Question question) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            ask(question.path());
        }
        List<Duration> all = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Duration> part = new ArrayList<>();
            for (int i = 0; i < PER_ROUND; i++) {
                part.add(ask(question.path()));
            }
            all.addAll(part);
            medians.add(Percentiles.of(part).p50());
        }
        medians.sort(null);
        Percentiles whole = Percentiles.of(all);
        System.out.printf(
                "  %-32s p50 %5.1f ms, p95 %5.1f ms, p99 %5.1f ms, slowest %5.1f ms (%d samples; p50 of %d rounds"
                        + " %.1f to %.1f ms)%n",
                what,
                whole.p50(),
                whole.p95(),
                whole.p99(),
                whole.max(),
                whole.count(),
                ROUNDS,
                medians.getFirst(),
                medians.getLast());
    }

    private Duration ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long end = System.nanoTime();
        if (answer.statusCode() != 200) {
            throw Failure.of("%s answered %d", path, answer.statusCode());
        }
        return Duration.ofNanos(end - start);
    }

    private static String size(HttpClient client, String gateway, String plan)
            throws IOException, InterruptedException {
        return read(client, gateway + "/indicators/v1/plans/" + plan)
                .path("counts")
                .toString();
    }

    private static String level(HttpClient client, String gateway, String plan)
            throws IOException, InterruptedException {
        for (JsonNode it : read(client, gateway + "/indicators/v1/plans/" + plan + "/indicators?limit=500")
                .path("items")) {
            if (it.at("/components/0/target/kind").asText().equals("LEVEL")) {
                return it.path("code").asText();
            }
        }
        throw Failure.of("The simulated plan has no level to measure with.");
    }

    private static JsonNode read(HttpClient client, String address) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(client.send(
                                HttpRequest.newBuilder(URI.create(address)).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
