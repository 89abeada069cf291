package org.planmonitor.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Machine;

/** Time to ready, memory, and how soon a write is seen. */
public final class SuiteFigures {

    private static final Duration REST = Duration.ofSeconds(15);
    private static final Duration LOAD = Duration.ofMinutes(1);
    private static final List<String> SEEDS = List.of("50", "51", "52", "53");
    private static final List<String> SERVICES = List.of("indicators-service", "projects-service", "reports-gateway");

    private final OwnSuite suite;

    private SuiteFigures(OwnSuite suite) {
        this.suite = suite;
    }

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (OwnSuite suite = OwnSuite.of(setting.root())) {
            new SuiteFigures(suite).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        System.out.printf("up, first start, empty data   %5.1f s%n", seconds(suite::up));
        suite.down();
        System.out.printf("up, data kept                 %5.1f s%n", seconds(suite::up));
        Thread.sleep(REST);
        memory("at rest");
        suite.down();
        System.out.printf("up, to serve                  %5.1f s%n", seconds(suite::serve));
        for (String seed : SEEDS) {
            suite.simulate(List.of("--seed", seed, "--indicators", "70"));
        }
        Freshness.measure(suite.state(), SEEDS.stream().map("sim-"::concat).toList(), LOAD);
        memory("after load");
    }

    private void memory(String when) throws IOException {
        long services = 0;
        for (Path note : notes()) {
            String name = String.valueOf(note.getFileName()).replace(".pid", "");
            long resident =
                    Machine.residentMib(Long.parseLong(Files.readString(note).split(" ", 2)[0]));
            System.out.printf("resident %s, %-19s %5d MiB%n", when, name, resident);
            services += SERVICES.contains(name) ? resident : 0;
        }
        System.out.printf("resident %s, three services      %5d MiB%n", when, services);
    }

    private List<Path> notes() throws IOException {
        List<Path> notes = new ArrayList<>();
        try (var files = Files.newDirectoryStream(suite.home().run(), "*.pid")) {
            files.forEach(notes::add);
        }
        notes.sort(null);
        return notes;
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
