package org.planmonitor.kit.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.broker.Connecting;
import org.planmonitor.kit.tracing.EventSpans;

/**
 * The thread of this replica that empties the outbox: at once when a transaction of this replica has left something, and every
 * second for what others could not send.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOGGER = Logger.getLogger(Relay.class);

    private final OutboxConfig config;
    private final DataSource dataSource;
    private final Map<String, Object> kafka;
    private final OutboxMetrics metrics;
    private final EventSpans spans;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    Relay(
            OutboxConfig config,
            DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxMetrics metrics,
            EventSpans spans) {
        this.config = config;
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.metrics = metrics;
        this.spans = spans;
    }

    void start(@Observes StartupEvent event) {
        config.topic()
                .ifPresent(topic -> thread =
                        Thread.ofPlatform().name("outbox-relay").daemon().start(() -> run(topic)));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        work.release();
        if (thread != null) {
            thread.join(config.acknowledgement());
        }
    }

    /** Something was left in the outbox. */
    void wake() {
        work.release();
    }

    void requireTopic() {
        if (config.topic().isEmpty()) {
            throw new IllegalStateException("planmonitor.outbox.topic is not set: this service emits no events");
        }
    }

    private void run(String topic) {
        try {
            Optional<KafkaEventSender> connected =
                    Connecting.untilMade("the outbox", () -> new KafkaEventSender(kafka, topic, config), stopping);
            if (connected.isPresent()) {
                relay(topic, connected.get());
            }
        } catch (InterruptedException _) {
            LOGGER.debug("relay interrupted");
        }
    }

    private void relay(String topic, KafkaEventSender sender) throws InterruptedException {
        try (sender) {
            EventSender traced = spans.areMade() ? new TracedSender(sender, topic, spans) : sender;
            EventSender counted = rows -> {
                traced.send(rows);
                metrics.sent(rows);
            };
            LaneReader lanes = new LaneReader(dataSource, counted, config.batch());
            while (stopping.getCount() > 0) {
                if (sendAll(lanes)) {
                    awaitWork();
                } else {
                    // Not woken by new events: whatever failed is given time to recover.
                    stopping.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    /** Sends until nothing waits; false when it could not. */
    private boolean sendAll(LaneReader lanes) {
        try {
            int sent;
            do {
                sent = lanes.sendWaiting();
            } while (sent > 0 && stopping.getCount() > 0);
            metrics.sample();
            return true;
        } catch (RuntimeException e) {
            metrics.failed();
            LOGGER.warn("events are waiting: the outbox could not be sent, and is tried again", e);
            return false;
        }
    }

    private void awaitWork() throws InterruptedException {
        if (work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }
}
