package org.planmonitor.kit.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What an operator watches of one consumer: how many records it is behind, how long events were on their way, and what was put
 * aside. Gone when the consumer has stopped for good, so that there are never more series than consumers.
 */
final class ConsumerMeters implements AutoCloseable {

    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong lag = new AtomicLong();
    private final Gauge behind;
    private final Timer delay;
    private final Counter putAside;
    private final Counter failures;

    ConsumerMeters(MeterRegistry registry, Clock clock, String name) {
        this.registry = registry;
        this.clock = clock;
        behind = Gauge.builder("planmonitor.consumer.lag", lag, AtomicLong::get)
                .description("Records of its partitions that this replica has still to handle")
                .baseUnit("records")
                .tag(CONSUMER, name)
                .register(registry);
        delay = Timer.builder("planmonitor.consumer.delay")
                .description("From the commit of what happened until it was handled here")
                .tag(CONSUMER, name)
                .register(registry);
        putAside = registry.counter("planmonitor.consumer.put.aside", CONSUMER, name);
        failures = registry.counter("planmonitor.consumer.failures", CONSUMER, name);
    }

    void behind(long records) {
        lag.set(records);
    }

    void handled(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            Duration since = Duration.between(event.time(), clock.instant());
            delay.record(since.isNegative() ? Duration.ZERO : since);
        }
    }

    void putAside() {
        putAside.increment();
    }

    void failed() {
        failures.increment();
    }

    @Override
    public void close() {
        for (Meter meter : List.of(behind, delay, putAside, failures)) {
            registry.remove(meter);
        }
    }
}
