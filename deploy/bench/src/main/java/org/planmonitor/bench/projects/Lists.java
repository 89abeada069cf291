package org.planmonitor.bench.projects;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Percentiles;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Http;

/** Every list and search, asked one after the other. */
final class Lists {

    private static final int CALLS_A_ROUND = 50;
    private static final int WARM_UP = 20;

    private Lists() {}

    static void measure(Setting setting, Http service) throws IOException, InterruptedException {
        Table table = Table.of("list or search", "p50 ms", "p99 ms", "slowest ms");
        List<Duration> all = new ArrayList<>();
        double worst = 0;
        String slowest = "";
        for (String question :
                Questions.all(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())) {
            List<Duration> times = times(service, question, WARM_UP, CALLS_A_ROUND * setting.rounds());
            all.addAll(times);
            Percentiles seen = Percentiles.of(times);
            String shown = URLDecoder.decode(question, StandardCharsets.UTF_8);
            table.row("`" + shown + "`", ms(seen.p50()), ms(seen.p99()), ms(seen.max()));
            if (seen.p99() > worst) {
                worst = seen.p99();
                slowest = shown;
            }
        }
        table.print();
        Percentiles seen = Percentiles.of(all);
        Table.of("lists and searches together", "p50 ms", "p99 ms", "the slowest p99 ms, and of what")
                .row("%d calls".formatted(all.size()), ms(seen.p50()), ms(seen.p99()), ms(worst) + " `" + slowest + "`")
                .print();
    }

    static List<Duration> times(Http service, String question, int warmUp, int calls)
            throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int call = -warmUp; call < calls; call++) {
            Duration took = service.get(Registry.BASE + question).took();
            if (call >= 0) {
                times.add(took);
            }
        }
        return times;
    }

    static String ms(double milliseconds) {
        return "%.1f".formatted(milliseconds);
    }
}
