package org.planmonitor.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Programs that are started while something is missing or wrong. */
final class Starts {

    private static final int PORT = 26_150;

    private final Path root;
    private final Platform platform;
    private final Expect expect;
    private int started;

    private Starts(Path root, Platform platform, Expect expect) {
        this.root = root;
        this.platform = platform;
        this.expect = expect;
    }

    static void run(Path root, Expect expect) throws IOException, InterruptedException {
        try (Platform platform = Platform.fresh(root)) {
            platform.requirePasswords();
            Starts starts = new Starts(root, platform, expect);
            starts.refusals();
            starts.unknownBroker();
            starts.withoutBroker();
            starts.withoutDatabase();
        }
    }

    private Replica start(String program, String what, Map<String, String> told) {
        int number = started++;
        System.out.printf("%s: %s%n", program, what);
        return Replica.started(platform, root, program, program + "-" + number, PORT + number, told);
    }

    /** What no wait would mend ends the program, with a reason. */
    private void refusals() throws InterruptedException {
        refused(
                Fleet.INDICATORS,
                "the owner's password is wrong",
                "quarkus.flyway.password",
                "password authentication failed");
        refused(
                Fleet.INDICATORS,
                "the application's password is wrong",
                "quarkus.datasource.password",
                "password authentication failed");
        refused(
                Fleet.GATEWAY,
                "the key that seals secrets is missing",
                "planmonitor.webhooks.key",
                "planmonitor.webhooks.keys");
    }

    private void refused(String program, String what, String key, String words) throws InterruptedException {
        Replica replica = start(program, what, Map.of(key, "wrong"));
        expect.soon("it ends", () -> !replica.isAlive());
        expect.soon("its log says \"" + words + "\"", () -> !replica.said(words).isEmpty());
        Expect.tell("log", replica.said(words));
        replica.stop();
    }

    private void unknownBroker() throws InterruptedException {
        Replica replica = start(
                Fleet.INDICATORS,
                "the broker's name is unknown",
                Map.of("kafka.bootstrap.servers", "broker.invalid:9092"));
        expect.soon("it lives, and is not ready", () -> isWaiting(replica));
        expect.soon(
                "its readiness names the broker",
                () -> replica.health("ready").toString().contains("broker.invalid"));
        Expect.tell("readiness", replica.health("ready").toString());
        Expect.tell("log", replica.said("is away"));
        replica.stop();
    }

    private static boolean isWaiting(Replica replica) throws InterruptedException {
        return replica.health("live").isUp() && !replica.health("ready").isUp();
    }

    private void withoutBroker() throws InterruptedException {
        platform.endBroker();
        for (String program : Fleet.READERS_FIRST) {
            Replica replica = start(program, "the broker is away", Map.of());
            expect.soon("it lives, and is not ready", () -> isWaiting(replica));
            Expect.tell("readiness", replica.health("ready").toString());
            Expect.tell("log", replica.said("is away"));
            platform.beginBroker();
            expect.soon(
                    "the broker comes, and it is ready",
                    () -> replica.health("ready").isUp());
            replica.stop();
            platform.endBroker();
        }
        platform.beginBroker();
    }

    private void withoutDatabase() throws InterruptedException {
        platform.endDatabase();
        Replica replica = start(Fleet.INDICATORS, "the database is away", Map.of());
        expect.soon(
                "its log says what it waits for",
                () -> !replica.said("Connection error").isEmpty());
        Expect.tell("log", replica.said("Connection error"));
        platform.beginDatabase();
        expect.soon(
                "the database comes, and it is ready",
                () -> replica.health("ready").isUp());
        replica.stop();
    }
}
