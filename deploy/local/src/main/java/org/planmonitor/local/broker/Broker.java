package org.planmonitor.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Home;
import org.planmonitor.local.Jvm;
import org.planmonitor.local.process.Child;

/** The launcher's view of the broker: a child process, ready when its topics are there. */
public final class Broker {

    public static final String NAME = "kafka";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Child process;
    private final Path ready;

    private Broker(Child process, Path ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Whether a broker has run on this directory and knows the suite's topics: whoever waits for it need not wait with their own start. */
    public static boolean hasTopics(Home home) {
        return Topics.names().stream()
                .allMatch(topic -> Files.isDirectory(home.kafka().resolve(topic + "-" + (Topics.PARTITIONS - 1))));
    }

    public static Broker start(Home home, Jvm jvm, int port, int controllerPort) {
        Path ready = home.run().resolve("kafka.ready");
        try {
            Files.deleteIfExists(ready);
        } catch (java.io.IOException e) {
            throw Failure.of("Cannot write to %s: %s.", home.run(), e.getMessage());
        }
        List<String> command = jvm.main(
                NAME,
                BrokerProcess.class,
                List.of("-Xms64m", "-Xmx256m", "-Xmn32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                        Integer.toString(port),
                        Integer.toString(controllerPort),
                        home.kafka().toString(),
                        ready.toString()));
        return new Broker(Child.start(NAME, command, home), ready);
    }

    public Child child() {
        return process;
    }

    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw Failure.of("Kafka is not ready after %d s (log: see kafka.log).", PATIENCE.toSeconds());
            }
            Thread.sleep(50);
        }
    }
}
