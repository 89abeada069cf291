package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Database and broker go away under load and come back; then everything is accounted for. */
final class Outages {

    private final Platform platform;
    private final Fleet fleet;
    private final Exercise exercise;
    private final Expect expect;
    private final Duration away;

    private Outages(Platform platform, Fleet fleet, Exercise exercise, Expect expect, Duration away) {
        this.platform = platform;
        this.fleet = fleet;
        this.exercise = exercise;
        this.expect = expect;
        this.away = away;
    }

    /** @param away how long each is away */
    static void run(Path root, Expect expect, Duration away) throws IOException, InterruptedException {
        try (Platform platform = Platform.fresh(root)) {
            on(platform, root, (fleet, exercise) -> {
                Outages outages = new Outages(platform, fleet, exercise, expect, away);
                outages.broker();
                outages.database();
            });
        }
    }

    /** Something that happens to a fleet under load. */
    interface Happening {
        void happen(Fleet fleet, Exercise exercise) throws IOException, InterruptedException;
    }

    /** One replica of each program under load until it has happened; then each answered write is accounted for. */
    static void on(Platform platform, Path root, Happening happening) throws IOException, InterruptedException {
        try (Fleet fleet = new Fleet(platform, Settings.OF_MANY)) {
            for (String program : Fleet.READERS_FIRST) {
                fleet.add(program, root, "replica");
            }
            try (Exercise exercise = new Exercise(platform, fleet.gateway())) {
                happening.happen(fleet, exercise);
                exercise.load().end();
                new Accounts(exercise).settle();
            }
        }
    }

    private void broker() throws InterruptedException {
        Thread.sleep(away);
        System.out.printf("before: %s%n", exercise.load().look());
        platform.endBroker();
        for (String program : Fleet.READERS_FIRST) {
            expect.soon(
                    program + " is ready, and names the broker",
                    () -> fleet.first(program).health("ready").toString().contains("broker"));
        }
        Expect.tell("readiness", fleet.first(Fleet.INDICATORS).health("ready").toString());
        Thread.sleep(away);
        System.out.printf("without the broker: %s%n", exercise.load().look());
        platform.beginBroker();
        for (String program : Fleet.READERS_FIRST) {
            expect.soon(
                    program + " has it back",
                    () -> fleet.first(program).health("ready").lacksNothing());
        }
        Expect.tell("log", fleet.first(Fleet.INDICATORS).said("is back"));
    }

    private void database() throws InterruptedException {
        System.out.printf("between: %s%n", exercise.load().look());
        platform.endDatabase();
        for (String program : Fleet.READERS_FIRST) {
            Replica replica = fleet.first(program);
            expect.soon(
                    program + " lives, is not ready, and names the database",
                    () -> replica.health("live").isUp()
                            && replica.health("ready").toString().contains("Database"));
            Expect.tell("readiness", replica.health("ready").toString());
        }
        Thread.sleep(away);
        System.out.printf("without the database: %s%n", exercise.load().look());
        platform.beginDatabase();
        for (String program : Fleet.READERS_FIRST) {
            expect.soon(
                    program + " is ready again",
                    () -> fleet.first(program).health("ready").isUp());
        }
        Thread.sleep(away);
        System.out.printf("afterwards: %s%n", exercise.load().look());
    }
}
