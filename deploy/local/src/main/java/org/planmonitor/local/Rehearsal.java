package org.planmonitor.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.planmonitor.local.aot.Caches;

/** One start of the suite and its end, in which every program, the launcher too, writes down what it loads. */
final class Rehearsal {

    /** A JVM that recorded writes for seconds before it ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Rehearsal() {}

    /** Arguments: the directory of its data, and its ports. */
    static List<String> arguments(Home home, Ports ports) {
        List<String> arguments = new ArrayList<>(List.of(home.directory().toString()));
        ports.byUser().values().forEach(port -> arguments.add(port.toString()));
        return arguments;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        Home home = new Home(Path.of(arguments[0]));
        Ports ports = Ports.inOrder(
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray());
        Jvm jvm = Jvm.with(Caches.of(root).recording());
        Progress progress = new Progress(System.out);
        Suite suite =
                new Suite(new Options(root, home.directory(), ports, false, true, false, 1, true), home, jvm, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop"));
        try {
            progress.say("Starting once to learn what the programs load");
            if (!suite.start()) {
                throw Failure.of("The plan was not loaded in time: a suite must not begin with half of it.");
            }
            progress.say("Stopping, each program writes what it has loaded");
            suite.stop(PATIENCE);
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(1);
        }
        System.exit(0);
    }
}
