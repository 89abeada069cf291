package org.planmonitor.bench.projects;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;

/** Rates over all projects, asked one after the other. */
final class Rates {

    private static final int CALLS_A_ROUND = 15;
    private static final int WARM_UP = 8;

    private Rates() {}

    static void measure(Setting setting, Http service) throws IOException, InterruptedException {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Table table = Table.of("rates", "p50 ms", "p99 ms", "slowest ms");
        for (String question : List.of(
                "/rates",
                "/rates?asOf=" + now,
                "/rates?region=990105",
                "/rates/opening?by=PORTFOLIO",
                "/rates/opening?by=UNIT",
                "/rates/opening?by=MONTH",
                "/rates/statistical-entry?by=REGION",
                "/rates/investment-completion?by=PORTFOLIO")) {
            Percentiles seen =
                    Percentiles.of(Lists.times(service, question, WARM_UP, CALLS_A_ROUND * setting.rounds()));
            table.row("`" + question + "`", Lists.ms(seen.p50()), Lists.ms(seen.p99()), Lists.ms(seen.max()));
        }
        table.print();
    }
}
