package org.planmonitor.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;

/** A process of the suite, with its output in a log file of its own. */
public final class Child {

    /** How long a process may take to end when it is asked to. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;
    private final Path run;
    private final Signals ending;

    private Child(String name, Process process, Home home, Signals ending) {
        this.name = name;
        this.process = process;
        this.log = home.log(name);
        this.run = home.run();
        this.ending = ending;
    }

    public static Child start(String name, List<String> command, Home home) {
        return start(name, command, home, Signals.TERMINATE);
    }

    /** A process for which SIGINT is the quick and clean way down. */
    public static Child startInterruptible(String name, List<String> command, Home home) {
        return start(name, command, home, Signals.INTERRUPT);
    }

    private static Child start(String name, List<String> command, Home home, Signals ending) {
        List<String> apart = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own: Ctrl-C at the terminal must not take the database away from the services.
            apart.add(SETSID.toString());
        }
        apart.addAll(command);
        try {
            File output = home.log(name).toFile();
            Process process = new ProcessBuilder(apart)
                    .directory(home.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output)
                    .start();
            Note.about(name, process.toHandle()).write(home.run());
            return new Child(name, process, home, ending);
        } catch (IOException e) {
            throw Failure.of("%s cannot be started: %s.", name, e.getMessage());
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** As it is now; what {@link #onExit()} answers is not yet done when it has just been asked. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Fails with the last telling line of the log when the process is gone. */
    public void requireAlive() {
        if (!isAlive()) {
            throw Failure.of(
                    "%s ended by itself (exit code %d): %s (log: %s)",
                    name, process.exitValue(), LogTail.tellingLine(log), log);
        }
    }

    /** Waits for a process that ends when its work is done; fails with the last telling line of its log when it ends otherwise, or not in this time. */
    public void awaitSuccess(Duration patience) throws InterruptedException {
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            stop();
            throw Failure.of("%s did not end within %d s (log: %s)", name, patience.toSeconds(), log);
        }
        Note.about(name, process.toHandle()).delete(run);
        if (process.exitValue() != 0) {
            throw Failure.of("%s failed: %s (log: %s)", name, LogTail.tellingLine(log), log);
        }
    }

    public void stop() {
        stop(PATIENCE);
    }

    /** Asks it to end, and ends it by force when it has not within this time. */
    public void stop(Duration patience) {
        ending.end(process.toHandle(), patience);
        Note.about(name, process.toHandle()).delete(run);
    }
}
