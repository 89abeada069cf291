package org.planmonitor.bench.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.simulation.Packs;
import org.planmonitor.local.simulation.Size;

/**
 * The final evaluation of a simulated plan of 3,000 indicators and 10,000 projects, in all formats and both languages, by a whole gateway
 * whose heap is 512 MiB. A gateway that runs out of memory ends, and the measurement fails.
 */
public final class LargeReport {

    private static final Size SIZE = new Size(8, 3_000, 161, 10_000, 5, Size.Frequency.YEAR);
    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private LargeReport() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            Evaluations.Suite suite = Evaluations.start(stand, HEAP);
            load(stand, suite);
            long begin = System.nanoTime();
            JsonNode made = Evaluations.of(stand, suite)
                    .made(
                            "/reports/v1/plans/" + SIZE.plan() + "/reports",
                            "{\"type\": \"FINAL\", \"language\": \"BOTH\"}",
                            PATIENCE);
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            Table table =
                    Table.of("final evaluation of %s, gateway %s".formatted(SIZE.plan(), HEAP), "seconds", "bytes");
            table.row("all", Long.toString(seconds), "");
            for (JsonNode each : made.path("documents")) {
                table.row(
                        each.path("format").asText() + ", "
                                + each.path("language").asText(),
                        "",
                        "%,d".formatted(each.path("size").asLong()));
            }
            table.print();
        }
    }

    private static void load(Stand stand, Evaluations.Suite suite) throws IOException, InterruptedException {
        String planner = stand.token("planner");
        Packs packs = Packs.of(SIZE);
        new Http(suite.indicators()).post("/indicators/v1/packs", planner, packs.indicators());
        Evaluations.await(suite.projects(), "/projects/v1/plans", SIZE.plan());
        new Http(suite.projects()).post("/projects/v1/packs", planner, packs.projects());
        Evaluations.await(suite.gateway(), "/reports/v1/plans", SIZE.plan());
    }
}
