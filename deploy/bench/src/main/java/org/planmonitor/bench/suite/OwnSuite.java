package org.planmonitor.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.RunState;

/** A suite as its users start it, with data and ports of its own; taken down when it is closed. */
final class OwnSuite implements AutoCloseable {

    private static final int PORT_BASE = 24_100;

    private final Path scripts;
    private final Home home;

    private OwnSuite(Path scripts, Home home) {
        this.scripts = scripts;
        this.home = home;
    }

    /** Not started yet. */
    static OwnSuite of(Path root) throws IOException {
        return new OwnSuite(root.resolve("deploy/local"), new Home(Files.createTempDirectory("plan-monitor-bench")));
    }

    void up() throws IOException, InterruptedException {
        script("up", "--detach", "--port-base", Integer.toString(PORT_BASE));
    }

    /** As it is started where it serves for days. */
    void serve() throws IOException, InterruptedException {
        script("up", "--serve", "--detach", "--port-base", Integer.toString(PORT_BASE));
    }

    void down() throws IOException, InterruptedException {
        script("down");
    }

    void simulate(List<String> size) throws IOException, InterruptedException {
        script("simulate", size.toArray(String[]::new));
    }

    RunState state() {
        return RunState.of(home).orElseThrow(() -> Failure.of("The suite does not run."));
    }

    Home home() {
        return home;
    }

    private void script(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(scripts.resolve(name).toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("PLANMONITOR_DATA", home.directory().toString()));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw Failure.of("deploy/local/%s ended with %d.", name, code);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            down();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
