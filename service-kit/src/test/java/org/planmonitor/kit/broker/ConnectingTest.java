package org.planmonitor.kit.broker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectingTest {

    private final AtomicInteger tries = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Test
    void a_client_that_cannot_be_made_is_made_later() throws InterruptedException {
        assertThat(Connecting.untilMade("a test", this::failingOnce, stopping)).contains("client");
        assertThat(tries).hasValue(2);
    }

    @Test
    void nobody_waits_who_is_to_stop() throws InterruptedException {
        stopping.countDown();
        assertThat(Connecting.untilMade("a test", this::failingOnce, stopping)).isEmpty();
        assertThat(tries).hasValue(0);
    }

    private String failingOnce() {
        if (tries.getAndIncrement() == 0) {
            throw new KafkaException("no such name");
        }
        return "client";
    }
}
