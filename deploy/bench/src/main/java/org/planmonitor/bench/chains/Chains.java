package org.planmonitor.bench.chains;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;

/**
 * The analysis of a simulated chain of 10,000 nodes and 40,000 edges, asked over HTTP one after the other. The yardstick is
 * the same version read as it was written: the same document out of the database, parsed and sent, without a graph.
 */
public final class Chains {

    private static final String PLAN = "/projects/v1/plans/taiyuan-14fyp";
    private static final String CHAIN = PLAN + "/chains/sim-large-chain";
    private static final int NODES = 10_000;
    private static final int EDGES = 40_000;
    private static final int PER_ROUND = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> COVERAGE = List.of("CONFIRMED", "MISSING", "UNKNOWN");

    private Chains() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            stand.service("indicators-service", Map.of());
            Http service = new Http(stand.service("projects-service", Map.of()));
            Await.until(
                    () -> service.get(PLAN + "/chains").body().isObject(),
                    PATIENCE,
                    "The plan does not come to the projects.");
            Duration written = service.put(CHAIN, stand.token("planner"), chain(new Random(7)))
                    .took();
            System.out.printf(
                    "a simulated chain of %,d nodes and %,d edges, written in %,d ms%n",
                    NODES, EDGES, written.toMillis());
            measure(setting, service);
        }
    }

    private static void measure(Setting setting, Http service) throws IOException, InterruptedException {
        Map<String, String> questions = Map.of(
                "the version as it was written (yardstick)", CHAIN + "/versions/1",
                "its analysis", CHAIN + "/analysis",
                "a node with its closures", CHAIN + "/nodes/n5000",
                "what a failing node does", CHAIN + "/failure?node=n100");
        List<String> names = questions.keySet().stream().sorted().toList();
        long end = System.nanoTime() + setting.warmUp().toNanos();
        while (System.nanoTime() < end) {
            for (String name : names) {
                service.get(questions.getOrDefault(name, ""));
            }
        }
        Table table = Table.of("Question", "p50", "slowest", "samples");
        for (String name : names) {
            List<Duration> all = new ArrayList<>();
            for (int i = 0; i < setting.rounds() * PER_ROUND; i++) {
                all.add(service.get(questions.getOrDefault(name, "")).took());
            }
            Percentiles took = Percentiles.of(all);
            table.row(
                    name,
                    "%.0f ms".formatted(took.p50()),
                    "%.0f ms".formatted(took.max()),
                    Integer.toString(took.count()));
        }
        table.print();
    }

    /** Steps go from a node to one of the thousand behind it, so that the chain is deep and has no circle. */
    private static String chain(Random random) {
        StringBuilder body = new StringBuilder("{\"reason\": \"simulated\", \"chain\": {\"code\": \"sim-large-chain\","
                + " \"name\": {\"zh\": \"模拟链\", \"en\": \"Simulated chain\"}, \"tier\": \"HUNDRED_BILLION_PILLAR\","
                + " \"source\": {}, \"nodes\": [");
        for (int i = 0; i < NODES; i++) {
            body.append(
                    "%s{\"code\": \"n%d\", \"name\": {\"zh\": \"节点%d\", \"en\": \"Node %d\"}, \"position\": \"UNSPECIFIED\", \"coverage\": \"%s\", \"basis\": \"simulated\"}"
                            .formatted(i == 0 ? "" : ",", i, i, i, COVERAGE.get(random.nextInt(COVERAGE.size()))));
        }
        body.append("], \"edges\": [");
        Set<Long> seen = new HashSet<>();
        while (seen.size() < EDGES) {
            int from = random.nextInt(NODES - 1);
            int to = from + 1 + random.nextInt(Math.min(1_000, NODES - 1 - from));
            if (seen.add((long) from * NODES + to)) {
                body.append("%s{\"from\": \"n%d\", \"to\": \"n%d\", \"basis\": \"STATED\"}"
                        .formatted(seen.size() == 1 ? "" : ",", from, to));
            }
        }
        return body.append("]}}").toString();
    }
}
