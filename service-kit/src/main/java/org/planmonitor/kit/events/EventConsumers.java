package org.planmonitor.kit.events;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.forgetting.ForgottenPlans;
import org.planmonitor.kit.tracing.EventSpans;

/** Starts the consumers of a service, usually when the service starts, and stops them with it. */
@ApplicationScoped
public class EventConsumers {

    private final EventConfig config;
    private final Map<String, Object> kafka;
    private final ObjectMapper mapper;
    private final MeterRegistry meters;
    private final Clock clock;
    private final EventSpans spans;
    private final ForgottenPlans forgotten;
    private final List<EventConsumer> running = new CopyOnWriteArrayList<>();
    private @Nullable DeadLetters deadLetters;

    EventConsumers(
            EventConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ObjectMapper mapper,
            MeterRegistry meters,
            Clock clock,
            EventSpans spans,
            ForgottenPlans forgotten) {
        this.config = config;
        this.kafka = kafka;
        this.mapper = mapper;
        this.meters = meters;
        this.clock = clock;
        this.spans = spans;
        this.forgotten = forgotten;
    }

    /**
     * Follows topics from their beginning, on a thread of its own. What they say of plans that were deleted is passed over.
     *
     * @param name of the consumer; the group is {@code planmonitor.consumer.group} followed by it
     */
    public synchronized EventConsumer start(String name, Set<String> topics, EventHandler handler) {
        if (deadLetters == null) {
            deadLetters = new DeadLetters(kafka);
        }
        ConsumerMeters watched = new ConsumerMeters(meters, clock, name);
        EventHandler traced = spans.areMade() ? new TracedHandler(name, handler, spans) : handler;
        EventConsumer consumer = new EventConsumer(
                name,
                topics,
                () -> consumer(name),
                new Delivery(
                        name,
                        new EventReader(mapper),
                        traced,
                        forgotten::codes,
                        deadLetters,
                        config.attempts(),
                        watched),
                new Backoff(config.retry(), config.maxRetry()),
                watched);
        running.add(consumer);
        consumer.start();
        return consumer;
    }

    /**
     * How many records a consumer has still to handle, all replicas together: 0 when everything that was in the topics at the time
     * of the question has been handled and committed.
     *
     * @param name as it was started with; one that was never started has everything before it
     */
    public long behind(String name, Set<String> topics) {
        try (KafkaConsumer<String, byte[]> asking = consumer(name)) {
            Set<TopicPartition> partitions = partitions(asking, topics);
            Map<TopicPartition, Long> ends = asking.endOffsets(partitions);
            Map<TopicPartition, Long> handled = handled(asking, partitions);
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - handled.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
    }

    /** Of each partition the offset before which a consumer has handled everything, all replicas together; 0 is left out. */
    public Map<TopicPartition, Long> handled(String name, Set<String> topics) {
        try (KafkaConsumer<String, byte[]> asking = consumer(name)) {
            return handled(asking, partitions(asking, topics));
        }
    }

    private static Map<TopicPartition, Long> handled(KafkaConsumer<?, ?> asking, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> handled = new HashMap<>();
        asking.committed(partitions).forEach((partition, next) -> {
            if (next != null) {
                handled.put(partition, next.offset());
            }
        });
        return handled;
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<?, ?> asking, Set<String> topics) {
        return asking.listTopics().entrySet().stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    private KafkaConsumer<String, byte[]> consumer(String name) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group() + "." + name);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        int session = (int) config.session().toMillis();
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        // Two may be lost before a replica counts as gone; they come from a thread of their own, however long a batch
        // takes.
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Ends one consumer for good, after the records being handled; the others go on. */
    public void stop(EventConsumer consumer) {
        running.remove(consumer);
        consumer.close();
    }

    List<EventConsumer> running() {
        return List.copyOf(running);
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        running.forEach(EventConsumer::close);
        if (deadLetters != null) {
            deadLetters.close();
        }
    }
}
