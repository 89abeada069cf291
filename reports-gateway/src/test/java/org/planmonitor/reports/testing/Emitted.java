package org.planmonitor.reports.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.planmonitor.kit.testing.Platform;

/** An event as an owner's outbox puts it on the wire. */
public record Emitted(String topic, String type, String aggregateType, String subject, long sequence, String data) {

    public static final String INDICATORS = "planmonitor.indicators.v1";
    public static final String PROJECTS = "planmonitor.projects.v1";
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    /** Sends all in the order given and waits until the broker has them. */
    public static void send(List<Emitted> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Platform.kafka(List.of(INDICATORS, PROJECTS)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Emitted event : events) {
                producer.send(event.message()).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with a member that no reader knows. */
    Emitted ofALaterVersion() {
        return new Emitted(
                topic, type, aggregateType, subject, sequence, data.replaceFirst("\\{", "{\"unheardOf\":{\"x\":1},"));
    }

    private ProducerRecord<String, byte[]> message() {
        var message = new ProducerRecord<>(topic, subject, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        topic.equals(INDICATORS) ? "/indicators-service" : "/projects-service",
                        "ce_aggregatetype",
                        aggregateType,
                        "ce_subject",
                        subject,
                        "ce_time",
                        TIME.plusSeconds(sequence).toString(),
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
