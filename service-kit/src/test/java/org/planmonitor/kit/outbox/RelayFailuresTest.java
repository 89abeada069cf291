package org.planmonitor.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.KafkaBroker;
import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Relays of which some die at the worst moment. The rows are in a database of their own, where no other relay runs. */
@SampleTest
class RelayFailuresTest {

    private final ConcurrentLinkedQueue<OutboxRow> sent = new ConcurrentLinkedQueue<>();
    private DataSource dataSource = new PGSimpleDataSource();

    @BeforeEach
    void newDatabase() {
        Platform.Database database = Platform.database("relay");
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/kit")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
        PGSimpleDataSource simple = new PGSimpleDataSource();
        simple.setUrl(database.url());
        simple.setUser(database.app());
        simple.setPassword(database.password());
        dataSource = simple;
    }

    private void leave(String id, int events) throws SQLException {
        leave(id, 1, events);
    }

    private void leave(String id, int first, int last) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (lane, aggregatetype, aggregateid, sequence, type, sharing, payload, traceparent,"
                                + " occurred_at) values (?, 'note', ?, ?, 'note.written', 'PUBLIC', '{}', '', now())")) {
            for (int sequence = first; sequence <= last; sequence++) {
                insert.setShort(1, Lanes.of(id));
                insert.setString(2, id);
                insert.setLong(3, sequence);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from outbox");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private LaneReader relay(EventSender sender) {
        return new LaneReader(dataSource, sender, 7);
    }

    /** What a consumer keeps that ignores the sequences it has seen. */
    private Map<String, List<Long>> asConsumed() {
        Map<String, List<Long>> consumed = new HashMap<>();
        for (OutboxRow row : sent) {
            List<Long> known = consumed.computeIfAbsent(row.aggregateId(), id -> new ArrayList<>());
            if (known.isEmpty() || known.getLast() < row.sequence()) {
                known.add(row.sequence());
            }
        }
        return consumed;
    }

    @Test
    void several_relays_keep_the_order_of_every_aggregate() throws SQLException {
        for (int i = 0; i < 40; i++) {
            leave("aggregate-" + i, 25);
        }

        CompletableFuture<?>[] relays = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    LaneReader relay = relay(sent::addAll);
                    while (relay.sendWaiting() > 0) {
                        Thread.onSpinWait();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(relays).join();
        relay(sent::addAll).sendWaiting();

        assertThat(waiting()).isZero();
        Map<String, List<Long>> perAggregate = new HashMap<>();
        sent.forEach(row -> perAggregate
                .computeIfAbsent(row.aggregateId(), id -> new ArrayList<>())
                .add(row.sequence()));
        assertThat(perAggregate).hasSize(40);
        assertThat(perAggregate.values())
                .allMatch(sequences ->
                        sequences.equals(LongStream.rangeClosed(1, 25).boxed().toList()));
    }

    @Test
    void a_crash_between_sending_and_deleting_sends_twice_and_loses_nothing() throws SQLException {
        leave("crash", 10);
        EventSender dies = rows -> {
            sent.addAll(rows);
            throw new IllegalStateException("the process is gone");
        };
        assertThatThrownBy(() -> relay(dies).sendWaiting()).hasMessageContaining("gone");
        assertThat(waiting()).isEqualTo(10);

        LaneReader next = relay(sent::addAll);
        while (next.sendWaiting() > 0) {
            Thread.onSpinWait();
        }

        assertThat(sent).hasSize(17);
        assertThat(asConsumed().get("crash"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void what_the_broker_never_takes_holds_up_its_own_lane_only() throws SQLException {
        leave("poison", 1);
        List<String> others = IntStream.range(0, 40)
                .mapToObj(i -> "other-" + i)
                .filter(id -> Lanes.of(id) != Lanes.of("poison"))
                .toList();
        LaneReader relay = relay(rows -> {
            if (rows.stream().anyMatch(row -> row.aggregateId().equals("poison"))) {
                throw new IllegalStateException("too large");
            }
            sent.addAll(rows);
        });
        for (int round = 1; round <= 2; round++) {
            for (String id : others) {
                leave(id, round, round);
            }
            for (int tries = 0; tries < 2 * Lanes.COUNT; tries++) {
                assertThatThrownBy(relay::sendWaiting).hasMessageContaining("too large");
            }
            assertThat(waiting()).isEqualTo(1);
        }

        assertThat(asConsumed().keySet()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void a_broker_that_is_away_delays_and_loses_nothing() throws SQLException {
        leave("away", 5);
        try (KafkaBroker broker = new KafkaBroker()) {
            broker.start();
            KafkaBroker.createTopics(broker.bootstrapServers(), List.of(SampleTest.TOPIC));
            broker.stop();
            try (KafkaEventSender sender = new KafkaEventSender(
                    Map.of("bootstrap.servers", broker.bootstrapServers()), SampleTest.TOPIC, new Impatient())) {
                assertThatThrownBy(() -> relay(sender).sendWaiting()).isInstanceOf(RuntimeException.class);
                assertThat(waiting()).isEqualTo(5);

                broker.start();
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(() -> relay(sender).sendWaiting() > 0);
                assertThat(waiting()).isZero();
            }
        }
    }

    @Test
    void a_broker_that_comes_back_between_two_events_gets_them_in_their_order() throws Exception {
        leave("away", 14);
        try (KafkaBroker broker = new KafkaBroker()) {
            broker.start();
            String servers = broker.bootstrapServers();
            KafkaBroker.createTopics(servers, List.of(SampleTest.TOPIC));
            broker.stop();
            Map<String, Object> kafka = Map.of("bootstrap.servers", servers);
            try (KafkaEventSender sender = new KafkaEventSender(kafka, SampleTest.TOPIC, new Impatient())) {
                CompletableFuture<Void> back = CompletableFuture.runAsync(
                        broker::start, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
                await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
                    relay(sender).sendWaiting();
                    return waiting() == 0;
                });
                back.join();
            }
            List<Long> first = sequencesIn(servers).stream().distinct().toList();
            assertThat(first).isEqualTo(LongStream.rangeClosed(1, 14).boxed().toList());
        }
    }

    private static List<Long> sequencesIn(String servers) {
        Map<String, Object> reading = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(SampleTest.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<Long> sequences = new ArrayList<>();
            while (sequences.size() < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> sequences.add(Long.parseLong(new String(
                                each.headers().lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII))));
            }
            return sequences;
        }
    }

    private static final class Impatient implements OutboxConfig {
        @Override
        public Optional<String> topic() {
            return Optional.of(SampleTest.TOPIC);
        }

        @Override
        public String source() {
            return "/kit";
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int batch() {
            return 7;
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration acknowledgement() {
            return Duration.ofSeconds(3);
        }
    }
}
