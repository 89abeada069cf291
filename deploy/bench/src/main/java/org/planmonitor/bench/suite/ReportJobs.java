package org.planmonitor.bench.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.local.Failure;
import org.planmonitor.local.RunState;
import org.planmonitor.local.Token;

/**
 * How long a final evaluation takes from the order until its last document is there, in all formats: of the real plan, and of a
 * simulated one of the same size whose figures are all known. The first of each is the first after a start.
 */
public final class ReportJobs {

    private static final String REAL = "taiyuan-14fyp";
    private static final String SIMULATED = "sim-52";
    private static final List<String> AS_LARGE =
            List.of("--seed", "52", "--indicators", "46", "--commitments", "161", "--projects", "460");
    private static final int RUNS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Http http;
    private final String token;

    private ReportJobs(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (OwnSuite suite = OwnSuite.of(setting.root())) {
            suite.serve();
            suite.simulate(AS_LARGE);
            RunState state = suite.state();
            var jobs = new ReportJobs(new Http(state.gateway()), Token.fetch(state.issuer(), "planner"));
            Table table = Table.of(
                    "final evaluation in all formats, %d times".formatted(RUNS), "documents", "seconds", "bytes");
            for (String plan : List.of(REAL, SIMULATED)) {
                for (String language : List.of("ZH", "BOTH")) {
                    jobs.measure(plan, language, table);
                }
            }
            table.print();
        }
    }

    private void measure(String plan, String language, Table table) throws IOException, InterruptedException {
        String reports = "/reports/v1/plans/" + plan + "/reports";
        List<String> took = new ArrayList<>();
        JsonNode made = Http.JSON.nullNode();
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            String report = reports + "/"
                    + http.post(reports, token, "{\"type\": \"FINAL\", \"language\": \"" + language + "\"}")
                            .body()
                            .get("id")
                            .asText();
            Await.until(
                    () -> !List.of("QUEUED", "RUNNING")
                            .contains(
                                    http.get(report, token).body().path("state").asText()),
                    PATIENCE,
                    "A report is not made.");
            took.add("%.1f".formatted((System.nanoTime() - begin) / 1e9));
            made = http.get(report, token).body();
            if (!made.path("state").asText().equals("DONE")) {
                throw Failure.of("A report was not made: %s", made);
            }
        }
        table.row(
                plan + ", " + language.toLowerCase(Locale.ROOT),
                Integer.toString(made.path("documents").size()),
                String.join(", ", took),
                "%,d"
                        .formatted(made.path("documents")
                                .valueStream()
                                .mapToLong(each -> each.path("size").asLong())
                                .sum()));
    }
}
