package org.planmonitor.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.planmonitor.local.process.Leftovers;

/** {@code deploy/local/down}: stops the suite of this data directory, and what a killed launcher left of one. */
public final class Down {

    private static final int PATIENCE_SECONDS = 60;

    private Down() {}

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        try {
            Options options = Options.parse(root, Arrays.asList(arguments), System.getenv());
            System.out.println(stop(new Home(options.data())));
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(e.exitCode());
        }
    }

    private static String stop(Home home) {
        if (!home.run().toFile().isDirectory()) {
            return "Nothing runs on " + home.directory() + ".";
        }
        try (@Nullable RunLock lock = RunLock.tryTake(home)) {
            if (lock != null) {
                List<String> left = Leftovers.stop(home.run());
                RunState.delete(home);
                return left.isEmpty()
                        ? "Nothing runs on " + home.directory() + "."
                        : "Stopped what a killed launcher had left: " + String.join(", ", left) + ".";
            }
        }
        Optional<ProcessHandle> launcher = RunState.of(home).flatMap(state -> ProcessHandle.of(state.pid()));
        launcher.ifPresent(Down::end);
        return "Stopped; the data is kept in " + home.directory() + ".";
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Failure.of("The launcher (pid %d) did not stop within %d s.", launcher.pid(), PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
