package org.planmonitor.drills;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every event of an owner, public and restricted, read from the beginning to the end as of now. */
final class Topics {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String kafka;

    Topics(String kafka) {
        this.kafka = kafka;
    }

    /**
     * What the topics of an owner hold.
     *
     * @param records all of them
     * @param newest of each aggregate the highest sequence
     * @param repeated records whose event was there already: a relay was killed after the broker took them
     * @param missing aggregate and sequence of what is not there, although something later is
     * @param disordered the same of what comes first after something later
     */
    record Content(
            int records, Map<String, Long> newest, int repeated, List<String> missing, List<String> disordered) {}

    Content of(String topic) {
        Map<String, Set<Long>> seen = new TreeMap<>();
        Map<String, Long> last = new HashMap<>();
        List<String> disordered = new ArrayList<>();
        int records = 0;
        int repeated = 0;
        for (ConsumerRecord<String, byte[]> each : all(List.of(topic, topic + ".restricted"))) {
            records++;
            String aggregate = header(each, "ce_aggregatetype") + " " + each.key();
            long sequence = Long.parseLong(header(each, "ce_sequence"));
            if (!seen.computeIfAbsent(aggregate, unknown -> new HashSet<>()).add(sequence)) {
                repeated++;
            } else if (last.merge(each.topic() + aggregate, sequence, Math::max) != sequence) {
                disordered.add(aggregate + " " + sequence);
            }
        }
        Map<String, Long> newest = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        seen.forEach((aggregate, sequences) -> {
            long highest = sequences.stream().mapToLong(Long::longValue).max().orElse(0);
            newest.put(aggregate, highest);
            for (long sequence = 1; sequence <= highest; sequence++) {
                if (!sequences.contains(sequence)) {
                    missing.add(aggregate + " " + sequence);
                }
            }
        });
        return new Content(records, newest, repeated, missing, disordered);
    }

    private Collection<ConsumerRecord<String, byte[]>> all(List<String> topics) {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
