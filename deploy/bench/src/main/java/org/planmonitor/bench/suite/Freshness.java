package org.planmonitor.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.local.Failure;
import org.planmonitor.local.RunState;
import org.planmonitor.local.Token;

/** How soon the dashboard shows a write while others write too, and how many of the writes offered are taken. */
final class Freshness {

    private static final int PROBES_PER_SECOND = 5;
    private static final int WRITES_PER_SECOND = 50;
    private static final int BATCHES_PER_SECOND = 10;
    private static final int FIGURES_IN_A_BATCH = 20;
    private static final List<String> PERIODS = List.of("2022", "2023", "2024", "2025");
    private static final Duration LOOK = Duration.ofSeconds(5);
    /**
     * Steady medians come long before the compiler has finished, and a service runs for weeks: in the second minute a third of what a
     * service takes of the processors is its compiler's.
     */
    private static final Duration SHORTEST_WARM_UP = Duration.ofMinutes(3);

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);
    private static final int ROUNDS = 5;

    private final HttpClient client;
    private final String gateway;
    private final String plan;
    private final String token;

    private Freshness(HttpClient client, String gateway, String plan, String token) {
        this.client = client;
        this.gateway = gateway;
        this.plan = plan;
        this.token = token;
    }

    /** @param plans of the same size; the dashboard of the first is looked at */
    static void measure(RunState suite, List<String> plans, Duration howLong) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String token = Token.fetch(suite.issuer(), "planner");
            Freshness freshness = new Freshness(client, suite.gateway(), plans.getFirst(), token);
            freshness.singly(howLong);
            freshness.inBatches(plans.subList(0, 1), Token.fetch(suite.issuer(), "system"), howLong);
            freshness.inBatches(plans, Token.fetch(suite.issuer(), "system"), howLong);
        }
    }

    /** Each write a request of its own, as a planner corrects figures. */
    private void singly(Duration howLong) throws IOException, InterruptedException {
        List<String> codes = levelIndicators(plan);
        List<Cell> cells = new ArrayList<>();
        for (String code : codes.subList(1, codes.size())) {
            cells.add(new Cell(client, gateway, plan, code, token));
        }
        System.out.printf("%d figures a second, each in a request of its own%n", WRITES_PER_SECOND);
        measure(codes.getFirst(), cells, WRITES_PER_SECOND - PROBES_PER_SECOND, howLong);
    }

    /** Writes as bureaus send them, each for its city's plan. */
    private void inBatches(List<String> plans, String system, Duration howLong)
            throws IOException, InterruptedException {
        List<Batch> batches = new ArrayList<>();
        for (String period : PERIODS) {
            for (String each : plans) {
                batches.add(Batch.of(client, gateway, each, period, others(each), system));
            }
        }
        System.out.printf(
                "%d figures a second, %d in a request, of %d plan(s)%n",
                BATCHES_PER_SECOND * FIGURES_IN_A_BATCH, FIGURES_IN_A_BATCH, plans.size());
        measure(levelIndicators(plan).getFirst(), batches, BATCHES_PER_SECOND, howLong);
    }

    /** All but the first, which is the one that is looked for. */
    private List<String> others(String of) throws IOException, InterruptedException {
        List<String> others =
                levelIndicators(of).stream().skip(1).limit(FIGURES_IN_A_BATCH).toList();
        if (others.size() < FIGURES_IN_A_BATCH) {
            throw Failure.of("%s has only %d indicators to send in a batch.", of, others.size());
        }
        return others;
    }

    private void measure(String probed, List<? extends Publishing> targets, int perSecond, Duration howLong)
            throws IOException, InterruptedException {
        Cell probe = new Cell(client, gateway, plan, probed, token);
        Latency latency = new Latency(client, gateway, plan, probed, probe);
        try (Load load = new Load(targets, perSecond)) {
            warmUp(latency, load);
            List<Duration> seen = new ArrayList<>();
            List<Double> medians = new ArrayList<>();
            load.sinceLast();
            long start = System.nanoTime();
            Interval writes = new Interval(0, 0, 0, List.of());
            for (int round = 0; round < ROUNDS; round++) {
                List<Duration> part = latency.measure(howLong.dividedBy(ROUNDS), PROBES_PER_SECOND);
                seen.addAll(part);
                medians.add(Percentiles.of(part).p50());
                writes = writes.and(load.sinceLast());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            medians.sort(null);
            System.out.printf("requests beside the probe       %s%n", writes.during(took));
            if (writes.failed() > 0) {
                System.out.printf("  the last failure            %s%n", load.failure());
            }
            System.out.printf("request to its answer         %s%n", writes.latency());
            System.out.printf("commit to dashboard           %s%n", Percentiles.of(seen));
            System.out.printf(
                    "  p50 of %d rounds of %d s       median %.0f ms, %.0f to %.0f ms%n",
                    ROUNDS,
                    howLong.dividedBy(ROUNDS).toSeconds(),
                    medians.get(ROUNDS / 2),
                    medians.getFirst(),
                    medians.getLast());
        }
    }

    private static void warmUp(Latency latency, Load load) throws IOException, InterruptedException {
        Steadiness steadiness = new Steadiness();
        long start = System.nanoTime();
        Duration took = Duration.ZERO;
        Percentiles last = load.sinceLast().latency();
        while (took.compareTo(SHORTEST_WARM_UP) < 0
                || (!steadiness.isReached() && took.compareTo(LONGEST_WARM_UP) < 0)) {
            latency.measure(LOOK, PROBES_PER_SECOND);
            last = load.sinceLast().latency();
            steadiness.look(last.p50());
            took = Duration.ofNanos(System.nanoTime() - start);
        }
        System.out.printf(
                "warm-up                       %5.1f s, writes answered after %.0f ms (median of the last %d s), %s%n",
                took.toMillis() / 1000.0,
                last.p50(),
                LOOK.toSeconds(),
                steadiness.isReached() ? "steady" : "NOT steady: measured all the same");
    }

    /** The indicators on whose verdict one figure decides. */
    private List<String> levelIndicators(String of) throws IOException, InterruptedException {
        URI address = URI.create(gateway + "/indicators/v1/plans/" + of + "/indicators?limit=500");
        String body = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> codes = new ArrayList<>();
        for (JsonNode indicator : new ObjectMapper().readTree(body).path("items")) {
            if (indicator.at("/direction").asText().equals("HIGHER_IS_BETTER")
                    && indicator.at("/components/0/target/kind").asText().equals("LEVEL")) {
                codes.add(indicator.get("code").asText());
            }
        }
        if (codes.size() < 2) {
            throw Failure.of("The simulated plan has too few indicators to measure with: %s", body);
        }
        return codes;
    }
}
