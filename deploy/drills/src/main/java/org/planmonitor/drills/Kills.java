package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.planmonitor.local.Failure;

/** Several replicas of each program, of which one after the other is killed and started again while everything is written to. */
final class Kills {

    private static final int SEED = 20_261_128;
    private static final Duration COMPARISONS = Duration.ofSeconds(10);

    private final Path root;
    private final int replicas;
    private final int kills;
    private final Duration between;
    private final String session;

    /**
     * @param seconds between the return of one and the end of the next
     * @param session how long a silent member of a consumer group is waited for; empty: as the programs have it
     */
    Kills(Path root, int replicas, int kills, int seconds, String session) {
        this.root = root;
        this.replicas = replicas;
        this.kills = kills;
        this.between = Duration.ofSeconds(seconds);
        this.session = session;
    }

    void run() throws IOException, InterruptedException {
        Map<String, String> told = new HashMap<>(Settings.OF_MANY);
        told.put("planmonitor.reconciliation.every", COMPARISONS.toString());
        if (!session.isEmpty()) {
            told.put("planmonitor.consumer.session", session);
        }
        try (Platform platform = Platform.fresh(root);
                Fleet fleet = new Fleet(platform, told)) {
            for (int number = 0; number < replicas; number++) {
                for (String program : List.of(Fleet.INDICATORS, Fleet.PROJECTS, Fleet.GATEWAY)) {
                    fleet.add(program, root, "replica");
                }
            }
            try (Exercise exercise = new Exercise(platform, fleet.gateway())) {
                Thread.sleep(between);
                System.out.printf(
                        "%d replicas of each: %s%n", replicas, exercise.load().look());
                killAndRevive(fleet, exercise);
                exercise.load().end();
                comparisons(new Tables(platform), exercise.plan());
                new Accounts(exercise).settle();
            }
        }
    }

    private void killAndRevive(Fleet fleet, Exercise exercise) throws InterruptedException {
        Random random = new Random(SEED);
        Map<String, Integer> killed = new TreeMap<>();
        for (int number = 1; number <= kills; number++) {
            Fleet.Killed victim = fleet.kill(random);
            killed.merge(victim.program(), 1, Integer::sum);
            fleet.revive(victim);
            Thread.sleep(between);
            System.out.printf("kill -9 %s: %s%n", victim.name(), exercise.load().look());
        }
        System.out.printf("killed: %s%n", killed);
    }

    /** A job that runs once over all replicas leaves a row a run: never two at once, however many registered it. */
    private static void comparisons(Tables tables, String plan) {
        List<Double> waits = tables.betweenComparisons(plan);
        double shortest = waits.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double longest = waits.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        System.out.printf(
                "  %d runs of a job that rests %d s: between two %.1f to %.1f s%n",
                waits.size(), COMPARISONS.toSeconds(), shortest, longest);
        if (waits.size() < 2 || shortest < COMPARISONS.toSeconds() - 1) {
            throw Failure.of("The job ran twice at once, or not at all.");
        }
    }
}
