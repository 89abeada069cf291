package org.planmonitor.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.report.Table;
import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * A gateway that has never run hears a million events: the read models, and whatever else follows the topics, from the first to
 * the last. Its JVM ends when it needs more heap than it is given.
 */
public final class Replay {

    static final String HEAP = "-Xmx512m";

    private static final String GROUP = "reports-gateway.read-models.1";
    private static final int EVENTS = 1_000_000;
    private static final int EVENTS_IN_SHORT = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Replay() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        int events = setting.rounds() < 3 ? EVENTS_IN_SHORT : EVENTS;
        try (Stand stand = Stand.free(setting.root())) {
            try (Emitter emitter = new Emitter(stand.kafka())) {
                SimulatedPlan.beginning()
                        .forEach(event -> emitter.emit(event, UUID.randomUUID().toString()));
                for (long n = 0; n < events; n++) {
                    emitter.emit(SimulatedPlan.happening(n), "replay-" + n);
                }
                emitter.flush();
            }
            long begin = System.nanoTime();
            stand.service("reports-gateway", "gateway", Map.of(), List.of(HEAP));
            awaitHeard(stand.kafka());
            double seconds = (System.nanoTime() - begin) / 1e9;
            long kept =
                    stand.number("reports", "select (select count(*) from verdict) + (select count(*) from project)");
            if (kept < events * 8L / 10) {
                throw Failure.of("Of %d events only %d verdicts and projects were kept.", events, kept);
            }
            Table.of("replay, " + HEAP, "events", "seconds", "events a second")
                    .row(
                            "from an empty database, start of the gateway included",
                            "%,d".formatted(events),
                            "%.0f".formatted(seconds),
                            "%,.0f".formatted(events / seconds))
                    .print();
        }
    }

    /** Until the group of the read models has committed the ends of all topics. */
    private static void awaitHeard(String kafka) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Map<TopicPartition, Long> ends = ends(admin);
            Await.until(
                    () -> heard(admin).entrySet().containsAll(ends.entrySet()),
                    PATIENCE,
                    "The replay is not over after %d minutes.",
                    PATIENCE.toMinutes());
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws InterruptedException {
        Set<TopicPartition> partitions = List.of(Emitter.INDICATORS, Emitter.PROJECTS).stream()
                .flatMap(topic -> IntStream.range(0, 12).mapToObj(number -> new TopicPartition(topic, number)))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = new HashMap<>();
        said(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private static Map<TopicPartition, Long> heard(Admin admin) throws InterruptedException {
        Map<TopicPartition, Long> heard = new HashMap<>();
        said(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
                .forEach((partition, next) -> heard.put(partition, next == null ? 0 : next.offset()));
        return heard;
    }

    private static <T> T said(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw Failure.of("The broker does not answer: %s.", e.getCause());
        }
    }
}
