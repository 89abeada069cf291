package org.planmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class EventConsumersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EventConsumers consumers;

    @Inject
    SeenSequences sequences;

    @Inject
    Flyway flyway;

    private final ConcurrentLinkedQueue<Long> handled = new ConcurrentLinkedQueue<>();
    private final String topic = "events-" + UUID.randomUUID();
    private final KafkaProducer<String, String> producer = newProducer();

    private KafkaProducer<String, String> newProducer() {
        String servers = Platform.kafka(List.of(topic, topic + ".dlq"));
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    private void send(long sequence, String json) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, "a", json);
        Map.of(
                        "ce_id", "id-" + sequence,
                        "ce_type", "note.written",
                        "ce_source", "/" + topic,
                        "ce_aggregatetype", "note",
                        "ce_subject", "a",
                        "ce_time", "2024-01-01T00:00:00Z",
                        "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(message);
        producer.flush();
    }

    private void handle(ReceivedEvent event) {
        if (sequences.isNewer(event)) {
            handled.add(event.sequence());
        }
    }

    @Test
    void events_are_handled_in_order_and_old_sequences_do_not_count() {
        try (EventConsumer consumer = consumers.start("order", Set.of(topic), this::handle)) {
            for (long sequence : new long[] {1, 2, 1, 2, 3, 3, 4}) {
                send(sequence, "{}");
            }

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L, 3L, 4L));
            assertThat(consumer.state()).isEqualTo("following");
        }
    }

    @Test
    void what_nobody_can_read_is_put_aside_and_the_rest_goes_on() {
        try (EventConsumer consumer = consumers.start("unreadable", Set.of(topic), this::handle);
                EventProbe letters = EventProbe.fromBeginning(topic + ".dlq")) {
            send(1, "{}");
            var _ = producer.send(new ProducerRecord<>(topic, "a", "{}"));
            send(2, "{ this is no JSON");
            send(3, "{}");

            List<EventProbe.Event> aside = letters.await(2, event -> true);
            assertThat(aside.getFirst().headers().get("dlq-reason")).contains("ce_id is missing");
            assertThat(aside.getLast().json()).isEqualTo("{ this is no JSON");
            assertThat(aside.getLast().headers().get("dlq-origin")).startsWith(topic + "/");
            // The first is handled again after the batch failed: a database rolls back, this list does not.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(handled).contains(1L, 3L).doesNotContain(2L));
            assertThat(consumer.isAlive()).isTrue();
        }
    }

    @Test
    void what_topics_say_of_a_plan_that_was_deleted_is_passed_over() throws SQLException {
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into forgotten_plan (plan, sharing) values ('gone', 'PUBLIC') on conflict do nothing");
        }
        try (EventConsumer consumer = consumers.start("forgotten", Set.of(topic), this::handle)) {
            send(1, "{\"plan\": \"gone\"}");
            send(2, "{\"warning\": {\"plan\": \"gone\"}}");
            send(3, "{\"plan\": \"there\", \"about\": {\"plan\": \"gone\"}}");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).containsExactly(3L));
            assertThat(consumer.isAlive()).isTrue();
        }
    }

    @Test
    void a_failure_that_passes_is_waited_for_however_long() {
        AtomicInteger failures = new AtomicInteger(7);
        EventHandler away = event -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLTransientConnectionException("the database is away"));
            }
            handle(event);
        };
        try (EventConsumer consumer = consumers.start("transient", Set.of(topic), away)) {
            send(1, "{}");
            send(2, "{}");

            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L));
            assertThat(consumer.isAlive()).isTrue();
        }
    }

    @Test
    void a_failure_that_does_not_pass_stops_one_record_only() {
        EventHandler broken = event -> {
            if (event.sequence() == 2) {
                throw new IllegalArgumentException("a defect");
            }
            handle(event);
        };
        try (EventConsumer consumer = consumers.start("broken", Set.of(topic), broken);
                EventProbe letters = EventProbe.fromBeginning(topic + ".dlq")) {
            for (long sequence : new long[] {1, 2, 3}) {
                send(sequence, "{}");
            }

            assertThat(letters.await(1, event -> true).getFirst().sequence()).isEqualTo(2);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).contains(1L, 3L));
            assertThat(consumer.isAlive()).isTrue();
        }
    }

    @Test
    void a_restarted_consumer_goes_on_where_it_stopped() {
        try (EventConsumer consumer =
                consumers.start("restart", Set.of(topic), event -> handled.add(event.sequence()))) {
            send(1, "{}");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).containsExactly(1L));
            assertThat(consumer.name()).isEqualTo("restart");
        }
        try (EventConsumer consumer =
                consumers.start("restart", Set.of(topic), event -> handled.add(event.sequence()))) {
            send(2, "{}");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(handled).containsExactly(1L, 2L));
            assertThat(consumer.isAlive()).isTrue();
        }
    }
}
