package org.planmonitor.reports.webhook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * What an operator watches of webhooks: how many deliveries to receivers that take them wait, and for how long the oldest has. What
 * waits for a subscription that is paused or unconfirmed is its owner's affair and does not count.
 */
@Singleton
class Backlog {

    private static final Logger LOGGER = Logger.getLogger(Backlog.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final DataSource dataSource;
    private final Vertx vertx;
    private final Clock clock;
    private volatile long pending;
    private volatile Instant oldest = Instant.MAX;
    private long timer;

    Backlog(DataSource dataSource, Vertx vertx, Clock clock, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.vertx = vertx;
        this.clock = clock;
        registry.gauge("planmonitor.webhooks.pending", this, backlog -> backlog.pending);
        TimeGauge.builder(
                        "planmonitor.webhooks.oldest.age", this::ageMillis, java.util.concurrent.TimeUnit.MILLISECONDS)
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(
                EVERY.toMillis(),
                tick -> vertx.<Void>executeBlocking(() -> {
                            count();
                            return null;
                        })
                        // The figures of before stand, and the age grows on: that is what the alert looks at.
                        .onFailure(failure -> LOGGER.debug("webhooks could not be counted", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    void count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), min(d.accepted_at) from delivery d join subscription s on s.id = d.subscription
                        where d.state = 'PENDING' and s.state = 'ACTIVE'
                        """)) {
            row.next();
            pending = row.getLong(1);
            Timestamp first = row.getTimestamp(2);
            oldest = first == null ? Instant.MAX : first.toInstant();
        }
    }

    private long ageMillis() {
        Instant since = oldest;
        return since.equals(Instant.MAX)
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis());
    }
}
