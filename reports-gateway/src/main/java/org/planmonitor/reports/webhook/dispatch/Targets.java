package org.planmonitor.reports.webhook.dispatch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.webhook.Rights;
import org.planmonitor.reports.webhook.signature.Safe;
import org.planmonitor.reports.webhook.signature.Secret;

/** Looks up where deliveries go; each time anew, so that a change of sink, keys or rights counts for the next request. */
@Singleton
class Targets {

    private static final Logger LOGGER = Logger.getLogger(Targets.class);

    private static final String OF = """
            select s.id, s.sink, %s as sharing, k.sealed_with, k.sealed
            from subscription s join subscription_key k on k.subscription = s.id and (k.valid_until is null or k.valid_until > ?)
            where s.id = any (?) order by k.id desc
            """.formatted(Rights.VISIBLE_NOW);

    private final Database database;
    private final Rights rights;
    private final Safe safe;
    private final Clock clock;

    Targets(Database database, Rights rights, Safe safe, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.safe = safe;
        this.clock = clock;
    }

    private record Row(UUID id, String sink, Set<String> sharing, Safe.Sealed sealed) {}

    /** A subscription none of whose secrets opens is not among them: nothing is ever sent unsigned. */
    Map<UUID, Target> of(Collection<UUID> subscriptions) {
        Instant now = clock.instant();
        List<Row> rows = database.query(
                OF,
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("sink"),
                        Set.of((String[]) row.getArray("sharing").getArray()),
                        new Safe.Sealed(row.getString("sealed_with"), row.getBytes("sealed"))),
                rights.countSince(),
                now,
                Column.of("uuid", subscriptions, id -> id));
        Map<UUID, List<Secret>> secrets = new HashMap<>();
        Map<UUID, Target> targets = new HashMap<>();
        for (Row row : rows) {
            try {
                List<Secret> known = secrets.computeIfAbsent(row.id(), id -> new ArrayList<>());
                known.add(safe.open(row.sealed(), row.id().toString()));
                targets.put(row.id(), new Target(row.id(), URI.create(row.sink()), known, row.sharing()));
            } catch (IllegalStateException e) {
                LOGGER.errorf("subscription %s: %s", row.id(), e.getMessage());
            }
        }
        return targets;
    }
}
