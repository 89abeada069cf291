package org.planmonitor.reports.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics between two places for one stream, as fast as its reader takes it: the next records are fetched when those
 * before were asked for, so that history of any length needs little memory.
 */
final class CatchUp {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Happenings happenings;
    private final Place from;
    private final Place until;
    private @Nullable List<TopicPartition> behind;

    private CatchUp(KafkaConsumer<String, byte[]> consumer, Happenings happenings, Place from, Place until) {
        this.consumer = consumer;
        this.happenings = happenings;
        this.from = from;
        this.until = until;
    }

    static Multi<Happening> between(Place from, Place until, Topics topics, Happenings happenings) {
        return Multi.createFrom()
                .resource(
                        () -> new CatchUp(topics.consumer(), happenings, from, until),
                        reading -> Multi.createBy()
                                .repeating()
                                .supplier(reading::more)
                                .whilst(Optional::isPresent)
                                .filter(Optional::isPresent)
                                .onItem()
                                .transformToIterable(Optional::orElseThrow))
                .withFinalizer(CatchUp::end)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Empty when everything was read. */
    private Optional<List<Happening>> more() {
        List<TopicPartition> left = behind == null ? begin() : behind;
        left.removeIf(partition -> consumer.position(partition) >= until.at(partition));
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Happening> read = new ArrayList<>();
        consumer.poll(POLL).forEach(message -> happenings.read(message).ifPresent(read::add));
        return Optional.of(read);
    }

    private void end() {
        consumer.close();
    }

    /** Here and not at construction: what fails here is a failure of the stream, which closes the consumer. */
    private List<TopicPartition> begin() {
        List<TopicPartition> left = new ArrayList<>(Topics.partitions(consumer).stream()
                .filter(partition -> from.at(partition) < until.at(partition))
                .toList());
        consumer.assign(left);
        left.forEach(partition -> consumer.seek(partition, from.at(partition)));
        behind = left;
        return left;
    }
}
