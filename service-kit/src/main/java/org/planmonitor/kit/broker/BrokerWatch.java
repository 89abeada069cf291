package org.planmonitor.kit.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker every few seconds whether it is there. Nothing else would notice: a consumer whose broker is away hears nothing and
 * says nothing, and a producer asks only when there is something to send. Says in the log when the broker goes, why, once a minute that
 * it is still away, and when it is back.
 */
@ApplicationScoped
class BrokerWatch {

    private static final Logger LOGGER = Logger.getLogger(BrokerWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration REPEAT = Duration.ofMinutes(1);

    private static final String LATER = "Reads go on, what is written is stored and told when it is back";
    private static final String NEVER = "It has not answered yet: this service is not ready until it does";

    private final Map<String, Object> kafka;
    private final Clock clock;
    private final Duration between;
    private final Duration patience;
    private final AtomicReference<Standing> standing;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long saidAt;
    private @Nullable Thread thread;

    @Inject
    BrokerWatch(@Identifier("default-kafka-broker") Map<String, Object> kafka, Clock clock) {
        this(kafka, clock, BETWEEN, PATIENCE);
    }

    /**
     * @param between one answer and the next question
     * @param patience with which an answer is waited for
     */
    BrokerWatch(Map<String, Object> kafka, Clock clock, Duration between, Duration patience) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        this.clock = clock;
        this.between = between;
        this.patience = patience;
        this.standing = new AtomicReference<>(Standing.atStart(clock.instant()));
    }

    String address() {
        return String.valueOf(kafka.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    Standing standing() {
        return Objects.requireNonNull(standing.get());
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("broker-watch").daemon().start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(patience.plusSeconds(1));
        }
    }

    private void watch() {
        try {
            while (stopping.getCount() > 0) {
                askWithOneClient();
                var _ = stopping.await(between.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            LOGGER.debug("the watch is interrupted");
        }
    }

    /** A client that was made is kept as long as the broker answers it; the next one reads keys and certificates anew. */
    private void askWithOneClient() throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            do {
                admin.describeCluster().clusterId().get();
                answered();
            } while (!stopping.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            silent(Reason.of(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (RuntimeException e) {
            silent(Reason.of(e));
        }
    }

    private void answered() {
        Standing before = standing();
        standing.set(before.answered());
        Instant since = before.awaySince();
        if (since != null && before.met()) {
            LOGGER.infof(
                    "the broker %s is back after %d s: events that waited are sent",
                    address(), Duration.between(since, clock.instant()).toSeconds());
        }
    }

    private void silent(String why) {
        boolean gone = !standing().isAway();
        standing.set(standing().silent(clock.instant(), why));
        long now = System.nanoTime();
        if (gone || saidAt == 0 || now - saidAt > REPEAT.toNanos()) {
            saidAt = now;
            LOGGER.warnf(
                    "the broker %s is away: %s. %s", address(), why, standing().met() ? LATER : NEVER);
        }
    }
}
