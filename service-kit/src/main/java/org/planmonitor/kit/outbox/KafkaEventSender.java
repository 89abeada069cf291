package org.planmonitor.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends rows as CloudEvents in binary mode, keyed by the aggregate. What comes after a row that was not taken is not sent before it: the first failure ends
 * the attempt, and with it the connection, so that nothing of it is on its way any more when the rows are sent again. For one thread.
 */
final class KafkaEventSender implements EventSender, AutoCloseable {

    /** Bytes of one partition in a request: of many small requests, one at a time, each would wait for its answer. */
    private static final int LARGEST_BATCH = 256 << 10;

    private final Map<String, Object> settings;
    private final String topic;
    private final String source;
    private final Duration patience;
    private KafkaProducer<String, String> producer;

    /** @param kafka the connection's settings, as the framework gives them */
    KafkaEventSender(Map<String, Object> kafka, String topic, OutboxConfig config) {
        this.topic = topic;
        this.source = config.source();
        this.patience = config.acknowledgement();
        int half = (int) patience.dividedBy(2).toMillis();
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that has just come back refuses the first request of a producer as not yet the leader, and would
        // take
        // the second.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, LARGEST_BATCH);
        // Nothing is given up on the way, which would let what follows it pass: whoever waits gives up all of it.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, half);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = connected();
    }

    private KafkaProducer<String, String> connected() {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    @Override
    public void send(List<OutboxRow> rows) {
        try {
            await(begun(rows));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            producer = connected();
            throw e;
        }
    }

    private List<Future<RecordMetadata>> begun(List<OutboxRow> rows) {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> acknowledgement = producer.send(message(row));
            if (acknowledgement.state() == Future.State.FAILED) {
                throw new IllegalStateException("the broker did not take an event", acknowledgement.exceptionNow());
            }
            acknowledgements.add(acknowledgement);
        }
        return acknowledgements;
    }

    private void await(List<Future<RecordMetadata>> acknowledgements) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Future<RecordMetadata> each : acknowledgements) {
                each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
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
