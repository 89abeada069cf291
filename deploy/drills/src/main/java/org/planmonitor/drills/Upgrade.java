package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The previous version, both together, the new one, back to the previous, and forward again, under load all the time. */
final class Upgrade {

    private static final String OLD = "previous";
    private static final String NEW = "new";

    private final Path root;
    private final Path previous;
    private final Duration look;

    /** @param seconds how long each state is held */
    Upgrade(Path root, Path previous, int seconds) {
        this.root = root;
        this.previous = previous;
        this.look = Duration.ofSeconds(seconds);
    }

    void run() throws IOException, InterruptedException {
        try (Platform platform = Platform.fresh(root);
                Fleet fleet = new Fleet(platform, Settings.OF_MANY)) {
            Map<String, Replica> serving = new HashMap<>();
            for (String program : List.of(Fleet.INDICATORS, Fleet.PROJECTS, Fleet.GATEWAY)) {
                serving.put(program, fleet.add(program, previous, OLD));
            }
            try (Exercise exercise = new Exercise(platform, fleet.gateway())) {
                hold("the previous version", exercise);
                exchange(fleet, serving, Fleet.READERS_FIRST, root, NEW, exercise);
                hold("the new version", exercise);
                exchange(fleet, serving, Fleet.READERS_FIRST.reversed(), previous, OLD, exercise);
                hold("the previous version again, on the schema of the new one", exercise);
                exchange(fleet, serving, Fleet.READERS_FIRST, root, NEW, exercise);
                hold("the new version again", exercise);
                exercise.load().end();
                new Accounts(exercise).settle();
            }
        }
    }

    /** Starts the other version beside the one that serves, lets both serve, and ends the one. */
    private void exchange(
            Fleet fleet, Map<String, Replica> serving, List<String> order, Path tree, String version, Exercise exercise)
            throws InterruptedException {
        Map<String, Replica> next = new HashMap<>();
        for (String program : order) {
            next.put(program, fleet.add(program, tree, version));
        }
        hold("both, until the " + version + " one serves alone", exercise);
        for (String program : order) {
            fleet.remove(
                    program, Objects.requireNonNull(serving.put(program, Objects.requireNonNull(next.get(program)))));
        }
        System.out.printf("  while replicas ended: %s%n", exercise.load().look());
    }

    private void hold(String what, Exercise exercise) throws InterruptedException {
        Thread.sleep(look);
        System.out.printf("%s: %s%n", what, exercise.load().look());
    }
}
