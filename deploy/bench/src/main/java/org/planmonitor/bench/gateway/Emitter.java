package org.planmonitor.bench.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import org.planmonitor.local.Failure;

/** Puts events into the owners' topics as their outboxes do, as fast as the broker takes them. */
final class Emitter implements AutoCloseable {

    static final String INDICATORS = "planmonitor.indicators.v1";
    static final String PROJECTS = "planmonitor.projects.v1";

    private static final int BEFORE_A_PAUSE = 10_000;

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long emitted;

    Emitter(String kafka) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "linger.ms",
                        5,
                        "batch.size",
                        1 << 17,
                        // In order without a session that a busy broker may forget.
                        "enable.idempotence",
                        false,
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** An event. */
    record Event(String topic, String type, String aggregate, String subject, long sequence, String data) {}

    void emit(Event event, String id) {
        if (++emitted % BEFORE_A_PAUSE == 0) {
            producer.flush(); // the broker is small, and is not to be drowned
        }
        var message = new ProducerRecord<>(
                event.topic(), event.subject(), event.data().getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id);
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.topic().equals(INDICATORS) ? "/indicators-service" : "/projects-service");
        header(message, "ce_aggregatetype", event.aggregate());
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "content-type", "application/json");
        var _ = producer.send(message, (sent, problem) -> {
            if (problem != null) {
                failure.set(problem);
            }
        });
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns when the broker has all of them. */
    void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw Failure.of("Events were not taken: %s.", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
