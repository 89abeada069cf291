package org.planmonitor.kit.events;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.broker.Connecting;

/**
 * One running consumer: a thread, a Kafka consumer, a handler. Every record is handled at least once and in the order of its
 * partition; its offset is committed after the transaction that handled it.
 */
public final class EventConsumer implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final Supplier<KafkaConsumer<String, byte[]>> connection;
    private final Delivery delivery;
    private final Backoff backoff;
    private final ConsumerMeters meters;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, byte[]> connected;
    private volatile boolean failing;

    EventConsumer(
            String name,
            Set<String> topics,
            Supplier<KafkaConsumer<String, byte[]>> connection,
            Delivery delivery,
            Backoff backoff,
            ConsumerMeters meters) {
        this.name = name;
        this.connection = connection;
        this.delivery = delivery;
        this.backoff = backoff;
        this.meters = meters;
        this.thread = Thread.ofPlatform().name("events-" + name).daemon().unstarted(() -> run(topics));
    }

    void start() {
        thread.start();
    }

    /** Its name, for health and logs. */
    public String name() {
        return name;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** In a word: connecting, following, retrying, stopped. */
    public String state() {
        if (!thread.isAlive()) {
            return "stopped";
        }
        if (connected == null) {
            return "connecting";
        }
        return failing ? "retrying" : "following";
    }

    /** Stops after the records being handled; waits for that. */
    @Override
    public void close() {
        stopping.countDown();
        KafkaConsumer<?, ?> consumer = connected;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Set<String> topics) {
        try (meters) {
            Connecting.untilMade("consumer " + name, connection, stopping)
                    .ifPresent(consumer -> follow(consumer, topics));
        } catch (InterruptedException _) {
            LOGGER.debugf("consumer %s is interrupted", name);
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, Set<String> topics) {
        try (consumer) {
            connected = consumer;
            consumer.subscribe(topics);
            while (stopping.getCount() > 0) {
                step(consumer);
            }
        } catch (WakeupException _) {
            LOGGER.debugf("consumer %s stops", name);
        }
    }

    private void step(KafkaConsumer<String, byte[]> consumer) {
        try {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                delivery.deliver(records);
                consumer.commitSync();
            }
            meters.behind(behind(consumer));
            failing = false;
            backoff.reset();
        } catch (WakeupException stop) {
            throw stop;
        } catch (RuntimeException e) {
            failing = true;
            meters.failed();
            LOGGER.warnf(e, "consumer %s failed and tries again", name);
            rewind(consumer);
            meters.behind(behind(consumer));
        }
    }

    // From what the last answers of the broker said: costs no question of its own.
    private static long behind(KafkaConsumer<?, ?> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    // Back to what is committed, then wait inside poll so that the group does not take us for dead.
    private void rewind(KafkaConsumer<String, byte[]> consumer) {
        try {
            consumer.assignment().forEach(partition -> {
                var committed = consumer.committed(Set.of(partition)).get(partition);
                if (committed == null) {
                    consumer.seekToBeginning(Set.of(partition));
                } else {
                    consumer.seek(partition, committed);
                }
            });
            consumer.pause(consumer.assignment());
            // Only partitions that a rebalance brings meanwhile can give records; they are not ready to be handled
            // here.
            ConsumerRecords<String, byte[]> early = consumer.poll(backoff.next());
            early.partitions()
                    .forEach(partition -> consumer.seek(
                            partition, early.records(partition).getFirst().offset()));
            consumer.resume(consumer.assignment());
        } catch (WakeupException stop) {
            throw stop;
        } catch (RuntimeException e) {
            LOGGER.warnf(e, "consumer %s cannot rewind yet", name);
        }
    }
}
