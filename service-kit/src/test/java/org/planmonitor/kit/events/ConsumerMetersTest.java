package org.planmonitor.kit.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.NullNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerMeters meters = new ConsumerMeters(registry, Clock.fixed(NOW, ZoneOffset.UTC), "models");

    @Test
    void saysHowFarBehindAndHowLate() {
        meters.behind(42);
        meters.handled(List.of(at(NOW.minusSeconds(3)), at(NOW.minusSeconds(1))));
        assertThat(registry.get("planmonitor.consumer.lag")
                        .tag("consumer", "models")
                        .gauge()
                        .value())
                .isEqualTo(42);
        var delay = registry.get("planmonitor.consumer.delay").timer();
        assertThat(delay.count()).isEqualTo(2);
        assertThat(delay.totalTime(TimeUnit.SECONDS)).isEqualTo(4);
    }

    /** The emitter's clock may be ahead of ours; no timer counts backwards. */
    @Test
    void anEventFromTheFutureIsNotLate() {
        meters.handled(List.of(at(NOW.plusSeconds(5))));
        assertThat(registry.get("planmonitor.consumer.delay").timer().totalTime(TimeUnit.SECONDS))
                .isZero();
    }

    @Test
    void isGoneWithItsConsumer() {
        meters.putAside();
        meters.failed();
        assertThat(registry.getMeters()).hasSize(4);
        meters.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    private static ReceivedEvent at(Instant time) {
        return new ReceivedEvent(
                "topic", "id", "type", "/source", "aggregate", "subject", time, 1, NullNode.instance, null);
    }
}
