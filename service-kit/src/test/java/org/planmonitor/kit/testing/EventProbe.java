package org.planmonitor.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as an outside consumer would, from its beginning or from now, and waits for what a test expects. */
public final class EventProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> seen = new ArrayList<>();

    /** An event as it stands on the wire. */
    public record Event(String topic, int partition, String key, Map<String, String> headers, String json) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public long sequence() {
            return Long.parseLong(headers.getOrDefault("ce_sequence", "-1"));
        }
    }

    private EventProbe(String topic, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Platform.kafka(List.of(topic)), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }
    }

    // A topic just made is not yet known to the broker that is asked.
    private List<TopicPartition> partitions(String topic) {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (consumer.partitionsFor(topic).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    public static EventProbe fromBeginning(String topic) {
        return new EventProbe(topic, true);
    }

    /** Sees what is sent after this call, and nothing of what was done before it. */
    public static EventProbe fromNow(String topic) {
        Unsent.awaitNone();
        return new EventProbe(topic, false);
    }

    /** Waits until so many events match, and gives them in the order of arrival. */
    public List<Event> await(int count, Predicate<Event> matching) {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (true) {
            List<Event> found = seen.stream().filter(matching).toList();
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "expected " + count + " events, got " + found.size() + " of " + seen.size() + " seen: " + seen);
            }
            poll();
        }
    }

    /** Everything that arrived until now, without waiting for more than one poll. */
    public List<Event> seen() {
        poll();
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(POLL).forEach(message -> seen.add(event(message)));
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        byte[] value = message.value();
        return new Event(
                message.topic(),
                message.partition(),
                message.key() == null ? "" : message.key(),
                headers,
                value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
}
