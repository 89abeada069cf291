package org.planmonitor.drills;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.planmonitor.local.Failure;
import org.planmonitor.local.simulation.Packs;
import org.planmonitor.local.simulation.Size;

/** A simulated plan in a running fleet, with all who write to it and one who listens. */
final class Exercise implements AutoCloseable {

    private static final Size SIZE = new Size(7, 12, 20, 40, 3, Size.Frequency.YEAR);
    private static final int FIGURES = 8;
    private static final int BLOCKED = 4;

    private final Platform platform;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Blockers> blockers = new ArrayList<>();
    private final Calls operator;
    private final Listener listener;
    private final Load load;

    Exercise(Platform platform, String gateway) throws InterruptedException {
        this.platform = platform;
        this.operator = new Calls(gateway, platform.token("operator"));
        Calls planner = new Calls(gateway, platform.token("planner"));
        Packs packs = Packs.of(SIZE);
        planner.insist("POST", "/indicators/v1/packs", packs.indicators(), "Idempotency-Key", "drill-indicators");
        planner.insist("POST", "/projects/v1/packs", packs.projects(), "Idempotency-Key", "drill-projects");
        for (String indicator : codes(planner, "/indicators/v1/plans/" + plan() + "/indicators", FIGURES)) {
            figures.add(new Figure(planner, plan(), indicator));
        }
        for (String project : codes(planner, "/projects/v1/plans/" + plan() + "/projects", BLOCKED)) {
            blockers.add(new Blockers(planner, plan(), project));
        }
        this.listener = new Listener(gateway, plan());
        for (int waited = 0; !listener.hasPlace(); waited++) {
            if (waited > 300) {
                throw Failure.of("The stream of %s says no place.", plan());
            }
            Thread.sleep(200);
        }
        this.load = new Load(Stream.concat(figures.stream(), blockers.stream()).toList());
    }

    private static List<String> codes(Calls calls, String path, int most) throws InterruptedException {
        return calls.insist("GET", path + "?limit=" + most, "")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asText())
                .toList();
    }

    Platform platform() {
        return platform;
    }

    String plan() {
        return SIZE.plan();
    }

    List<Figure> figures() {
        return figures;
    }

    List<Blockers> blockers() {
        return blockers;
    }

    Calls operator() {
        return operator;
    }

    Load load() {
        return load;
    }

    /** Of each indicator the values in the order in which they were heard. */
    Map<String, List<String>> heard() {
        Map<String, List<String>> heard = new TreeMap<>();
        for (Listener.Heard each : listener.heard()) {
            heard.computeIfAbsent(each.indicator(), code -> new ArrayList<>()).add(each.value());
        }
        return heard;
    }

    /** From when a writer knew until the listener heard. */
    String delays() {
        Map<String, Map<String, Instant>> since = new TreeMap<>();
        figures.forEach(figure -> since.put(figure.indicator(), figure.stored()));
        long[] millis = listener.heard().stream()
                .mapToLong(each -> {
                    Instant stored =
                            since.getOrDefault(each.indicator(), Map.of()).get(each.value());
                    return stored == null
                            ? 0
                            : Math.max(0, Duration.between(stored, each.at()).toMillis());
                })
                .sorted()
                .toArray();
        if (millis.length == 0) {
            return "nothing was heard";
        }
        return IntStream.of(50, 95, 99, 100)
                        .mapToObj(percent ->
                                "%.1f".formatted(millis[Math.max(0, (millis.length * percent + 99) / 100 - 1)] / 1e3))
                        .toList()
                + " s after their answer (p50, p95, p99, most), over " + listener.connections() + " connections";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
