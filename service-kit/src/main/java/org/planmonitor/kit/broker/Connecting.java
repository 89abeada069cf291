package org.planmonitor.kit.broker;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Makes Kafka clients. Their constructors fail, rather than wait as their calls do, while the broker's name is unknown to DNS, as it is
 * in a cluster until the first broker runs, and while a key or certificate cannot be read.
 */
public final class Connecting {

    private static final Logger LOGGER = Logger.getLogger(Connecting.class);
    private static final long BETWEEN_SECONDS = 2;

    private Connecting() {}

    /**
     * Tries until it is made.
     *
     * @param who waits, for the log
     * @param stopping ends the wait when it reaches zero
     * @return empty when it was told to stop before
     */
    public static <C> Optional<C> untilMade(String who, Supplier<C> client, CountDownLatch stopping)
            throws InterruptedException {
        while (stopping.getCount() > 0) {
            try {
                return Optional.of(client.get());
            } catch (KafkaException e) {
                LOGGER.warnf("%s waits for the broker: %s", who, Reason.of(e));
                var _ = stopping.await(BETWEEN_SECONDS, TimeUnit.SECONDS);
            }
        }
        return Optional.empty();
    }
}
