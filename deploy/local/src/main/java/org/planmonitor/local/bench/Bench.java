package org.planmonitor.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.RunState;

/** {@code deploy/bench/run}: starts a suite of its own on other ports, measures it, prints, and takes it down. */
public final class Bench {

    private static final int PORT_BASE = 24_100;
    private static final Duration REST = Duration.ofSeconds(15);
    private static final String PLAN = "sim-50";
    /** As many subjects as the embedded plan has; the last of the six years has no figures yet. */
    private static final List<String> MONTHLY = List.of(
            "--seed", "51", "--indicators", "46", "--commitments", "161", "--years", "6", "--frequency", "MONTH");

    private static final List<String> SERVICES = List.of("indicators-service", "projects-service", "reports-gateway");

    private final Path scripts;
    private final Path data;
    private final Duration howLong;

    private Bench(Path scripts, Path data, Duration howLong) {
        this.scripts = scripts;
        this.data = data;
        this.howLong = howLong;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration howLong = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30);
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        Path data = Files.createTempDirectory("plan-monitor-bench");
        Bench bench = new Bench(root.resolve("deploy/local"), data, howLong);
        try {
            bench.run();
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            bench.script("down");
            System.exit(1);
        }
        bench.script("down");
    }

    private void run() throws IOException, InterruptedException {
        System.out.println("Measured " + Machine.describe());
        System.out.printf("up, first start, empty data   %5.1f s%n", seconds(this::up));
        script("down");
        System.out.printf("up, data kept                 %5.1f s%n", seconds(this::up));
        Thread.sleep(REST);
        memory("at rest");
        script("simulate", "--seed", "50", "--indicators", "60");
        RunState suite = RunState.of(new Home(data)).orElseThrow();
        Freshness.measure(suite, PLAN, howLong);
        memory("after load");
        script("simulate", MONTHLY.toArray(String[]::new));
        Verdicts.measure(suite, "sim-51");
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
        try (var files = Files.newDirectoryStream(new Home(data).run(), "*.pid")) {
            files.forEach(notes::add);
        }
        notes.sort(null);
        return notes;
    }

    private void up() throws IOException, InterruptedException {
        script("up", "--detach", "--port-base", Integer.toString(PORT_BASE));
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void script(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(scripts.resolve(name).toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("PLANMONITOR_DATA", data.toString()));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw Failure.of("deploy/local/%s ended with %d.", name, code);
        }
    }
}
