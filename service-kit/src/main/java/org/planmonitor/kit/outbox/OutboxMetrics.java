package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/**
 * What an operator watches: how many rows wait and how long the oldest has waited. Readiness does not depend on it, because a
 * service whose broker is away still answers; an alert on the age does.
 */
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOGGER = Logger.getLogger(OutboxMetrics.class);
    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Counter failures;
    private final AtomicLong rows = new AtomicLong();
    private volatile Instant oldest = Instant.MAX;
    private volatile Instant sampledAt = Instant.MIN;

    OutboxMetrics(DataSource dataSource, Clock clock, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.registry = registry;
        failures = registry.counter("planmonitor.outbox.failures");
        registry.gauge("planmonitor.outbox.rows", rows);
        Gauge.builder("planmonitor.outbox.oldest.age", this, OutboxMetrics::ageSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Counted by type: as many as there are schemas, and which of them says what is happening in the domain. */
    void sent(List<OutboxRow> events) {
        events.forEach(event -> registry.counter("planmonitor.outbox.sent", "type", event.type())
                .increment());
    }

    void failed() {
        failures.increment();
        sample();
    }

    /** Counts what waits, not more often than every few seconds. */
    void sample() {
        Instant now = clock.instant();
        if (sampledAt.isAfter(now.minus(SAMPLE_EVERY))) {
            return;
        }
        sampledAt = now;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), min(occurred_at) from outbox")) {
            row.next();
            rows.set(row.getLong(1));
            Timestamp first = row.getTimestamp(2);
            oldest = first == null ? Instant.MAX : first.toInstant();
        } catch (SQLException e) {
            // The figures of before stand, and their age keeps growing: that is what the alert looks at.
            LOGGER.debug("the outbox could not be counted", e);
        }
    }

    private double ageSeconds() {
        return Math.max(
                0,
                Duration.between(oldest.equals(Instant.MAX) ? clock.instant() : oldest, clock.instant())
                        .toSeconds());
    }
}
