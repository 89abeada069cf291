package org.planmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts a record aside as it came, with the reason and the place it came from, on {@code <topic>.dlq}. */
final class DeadLetters implements AutoCloseable {

    static final String SUFFIX = ".dlq";

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
    }

    /** Made when something is put aside for the first time: until then most services need none. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Returns when the broker has it: only then may the record's offset be committed. */
    void add(ConsumerRecord<String, byte[]> message, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(message.topic() + SUFFIX, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers().add("dlq-reason", reason.getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add(
                        "dlq-origin",
                        (message.topic() + "/" + message.partition() + "/" + message.offset())
                                .getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(letter).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while putting an event aside", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("an event could not be put aside", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
