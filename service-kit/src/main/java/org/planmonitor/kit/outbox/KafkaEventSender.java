package org.planmonitor.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows as CloudEvents in binary mode, keyed by the aggregate. */
final class KafkaEventSender implements EventSender, AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final String source;
    private final long patienceMillis;

    /** @param kafka the connection's settings, as the framework gives them */
    KafkaEventSender(Map<String, Object> kafka, String topic, OutboxConfig config) {
        this.topic = topic;
        this.source = config.source();
        this.patienceMillis = config.acknowledgement().toMillis();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patienceMillis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) (patienceMillis / 2));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMillis / 2);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    @Override
    public void send(List<OutboxRow> rows) {
        List<Future<?>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acknowledgements.add(producer.send(message(row)));
        }
        producer.flush();
        try {
            for (Future<?> acknowledgement : acknowledgements) {
                acknowledgement.get(patienceMillis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending events", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take an event", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, String> message(OutboxRow row) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.destination(topic), row.aggregateId(), row.payload());
        Headers headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.aggregateId());
        add(headers, "ce_time", row.occurredAt().toString());
        add(headers, "ce_dataschema", "urn:planmonitor:schema:" + row.type() + ":v1");
        add(headers, "ce_aggregatetype", row.aggregateType());
        add(headers, "ce_sequence", Long.toString(row.sequence()));
        add(headers, "content-type", "application/json");
        add(headers, "traceparent", row.traceparent());
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
