package org.planmonitor.reports.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of the topics, followed once for all streams of a replica. Who joins gets, in one step, what is still remembered and
 * everything from there on; nothing is missed in between.
 */
final class Tail implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Happenings happenings;
    private final Duration heartbeat;
    private final Thread thread;
    private final Set<Consumer<Heard>> listeners = new CopyOnWriteArraySet<>();
    private final Place place;
    private final Recent recent;
    private volatile boolean stopping;
    private long looked = System.nanoTime();
    private long beaten = System.nanoTime();

    /** What was remembered when a listener joined, and up to where everything before it is in the topics. */
    record Joined(List<Happening> remembered, boolean complete, Place now) {}

    /** @throws org.apache.kafka.common.KafkaException when the broker does not say where the topics end */
    static Tail of(Topics topics, Happenings happenings, StreamConfig config) {
        KafkaConsumer<String, byte[]> consumer = topics.consumer();
        try {
            return new Tail(consumer, happenings, config);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private Tail(KafkaConsumer<String, byte[]> consumer, Happenings happenings, StreamConfig config) {
        this.consumer = consumer;
        this.happenings = happenings;
        this.heartbeat = config.heartbeat();
        List<TopicPartition> partitions = Topics.partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        var ends = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> ends.put(partition, consumer.position(partition)));
        this.place = Place.of(ends);
        this.recent = new Recent(place, config.remembered());
        this.thread = Thread.ofPlatform().name("stream-tail").daemon().unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /** @param from where the listener comes from; null: from now on */
    synchronized Joined join(Consumer<Heard> listener, @Nullable Place from) {
        listeners.add(listener);
        boolean complete = from == null || recent.reachBackTo(from);
        return new Joined(from != null && complete ? recent.all() : List.of(), complete, place.copy());
    }

    synchronized void leave(Consumer<Heard> listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        stopping = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            while (!stopping) {
                step();
            }
        } catch (WakeupException _) {
            LOGGER.debug("streams end");
        }
    }

    private void step() {
        try {
            var records = consumer.poll(POLL);
            records.forEach(this::tellOrGoOn);
            beatWhenDue();
            lookForPartitionsWhenDue();
        } catch (WakeupException stop) {
            throw stop;
        } catch (RuntimeException e) {
            // Positions are kept by the consumer: the next poll goes on where this one failed.
            LOGGER.warnf(e, "the topics' end cannot be followed now");
            pause();
        }
    }

    /** What cannot be told does not keep what was read together with it from being told. */
    private void tellOrGoOn(ConsumerRecord<String, byte[]> message) {
        try {
            tell(message);
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "%s/%d/%d could not be told", message.topic(), message.partition(), message.offset());
        }
    }

    private synchronized void tell(ConsumerRecord<String, byte[]> message) {
        place.pass(new TopicPartition(message.topic(), message.partition()), message.offset());
        happenings.tell(message, happening -> {
            recent.add(happening);
            listeners.forEach(listener -> listener.accept(happening));
        });
    }

    private synchronized void beatWhenDue() {
        if (System.nanoTime() - beaten >= heartbeat.toNanos()) {
            beaten = System.nanoTime();
            listeners.forEach(listener -> listener.accept(Heard.Beat.BEAT));
        }
    }

    /** A topic may be made, or get more partitions, while we run; what is in them is new to everybody. */
    private void lookForPartitionsWhenDue() {
        if (System.nanoTime() - looked < LOOK_FOR_PARTITIONS.toNanos()) {
            return;
        }
        looked = System.nanoTime();
        List<TopicPartition> all = Topics.partitions(consumer);
        List<TopicPartition> fresh = new ArrayList<>(all);
        fresh.removeAll(consumer.assignment());
        if (!fresh.isEmpty()) {
            consumer.assign(all);
            consumer.seekToBeginning(fresh);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
