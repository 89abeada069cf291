package org.planmonitor.reports.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

import org.planmonitor.kit.sql.Database;

/**
 * All registrations in memory, so that no request waits for the database: as they were at most a few seconds ago, at once at
 * the replica that changed one. Safe from any thread.
 */
@Singleton
public class Clients {

    private static final Logger LOGGER = Logger.getLogger(Clients.class);
    private static final long LOOK_EVERY_MS = 5_000;

    private static final String NEWEST = """
            select distinct on (id) id, state, scopes, per_minute, per_day, expires_at from client order by id, version desc
            """;

    private final Database database;
    private final Vertx vertx;
    private final Clock clock;
    private volatile Map<String, Registration> known = Map.of();
    private long timer;

    Clients(Database database, Vertx vertx, Clock clock) {
        this.database = database;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        look();
        timer = vertx.setPeriodic(
                LOOK_EVERY_MS,
                tick -> vertx.<Void>executeBlocking(() -> {
                            look();
                            return null;
                        })
                        .onFailure(failure -> LOGGER.warnf("client systems are as they were: %s", failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Those that were registered and may not call now. */
    public Set<String> ended() {
        Instant now = clock.instant();
        return known.values().stream()
                .filter(client -> !client.holds(now))
                .map(Registration::id)
                .collect(Collectors.toSet());
    }

    Optional<Registration> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Takes over what the database has now. */
    void look() {
        known = database
                .query(
                        NEWEST,
                        row -> new Registration(
                                row.getString("id"),
                                "ACTIVE".equals(row.getString("state")),
                                Arrays.asList((String[]) row.getArray("scopes").getArray()),
                                row.getInt("per_minute"),
                                row.getInt("per_day"),
                                Database.instant(row, "expires_at")))
                .stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
    }
}
