package org.planmonitor.reports.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** What administrators do with registrations, and what they and the client itself may read of it. */
@Singleton
class Registry {

    static final String ADMINISTER = "client:administer";

    private static final String HREF = "/reports/v1/clients/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private final Database database;
    private final CurrentCaller caller;
    private final CallingClient calling;
    private final AuditTrail audit;
    private final Clients clients;
    private final Clock clock;

    Registry(
            Database database,
            CurrentCaller caller,
            CallingClient calling,
            AuditTrail audit,
            Clients clients,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.calling = calling;
        this.audit = audit;
        this.clients = clients;
        this.clock = clock;
    }

    /** A registration with its tag, and whether it is new. */
    record Tagged(ClientView view, EntityTag tag, boolean created) {

        static Tagged of(ClientView view, boolean created) {
            return new Tagged(view, EntityTag.of(view.id(), view.version()), created);
        }
    }

    Page<ClientView> page(int limit, @Nullable String cursor) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        return Page.cut(database.query("""
                        select distinct on (id) * from client where id > ? order by id, version desc limit ?
                        """, Registry::view, after, limit + 1), limit, each -> Cursor.encode(each.id()));
    }

    Tagged one(String id) {
        requireSight(id);
        return Tagged.of(newest(id).orElseThrow(() -> ClientRefusals.unknown(id)), false);
    }

    /** All versions, newest first. */
    Page<ClientView> history(String id, int limit, @Nullable String cursor) {
        one(id);
        return Page.cut(
                database.query(
                        "select * from client where id = ? and version < ? order by version desc limit ?",
                        Registry::view,
                        id,
                        cursor == null ? Long.MAX_VALUE : Cursor.number(cursor),
                        limit + 1),
                limit,
                each -> Cursor.encode(Long.toString(each.version())));
    }

    /** Newest day first, operations by name; also of clients that are not registered, and of {@code anonymous}. */
    Page<UsageView> usage(String id, LocalDate from, LocalDate to, int limit, @Nullable String cursor) {
        requireSight(id);
        List<String> after = cursor == null ? List.of(to.plusDays(1).toString(), "") : Cursor.decode(cursor, 2);
        return Page.cut(
                database.query(
                        """
                        select * from client_usage where client = ? and day >= ?::date and day <= ?::date
                          and (day < ?::date or (day = ?::date and operation > ?))
                        order by day desc, operation limit ?
                        """,
                        row -> new UsageView(
                                row.getObject("day", LocalDate.class),
                                row.getString("operation"),
                                row.getLong("calls"),
                                row.getLong("refused"),
                                row.getLong("failed")),
                        id,
                        from,
                        to,
                        day(after.getFirst()),
                        day(after.getFirst()),
                        after.getLast(),
                        limit + 1),
                limit,
                each -> Cursor.encode(each.day().toString(), each.operation()));
    }

    @Transactional
    Tagged register(String id, ClientRequest request, WriteCondition condition) {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "client",
                    "WRONG_VALUE",
                    new Text("必须是 1 到 100 个字母、数字或 . _ : -", "1 to 100 letters, digits or . _ : - are expected")));
        }
        // Two at once would both find the same newest version; the second waits here and then sees the first.
        database.query("select pg_advisory_xact_lock(hashtextextended('client ' || ?, 0))", row -> 0, id);
        Optional<ClientView> before = newest(id);
        condition.require(before.map(view -> Tagged.of(view, false).tag()).orElse(null));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                """
                insert into client (id, version, state, unit, contact, purpose, scopes, per_minute, per_day, expires_at,
                  reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                before.map(ClientView::version).orElse(0L) + 1,
                request.state(),
                request.unit(),
                request.contact(),
                request.purpose(),
                request.scopes().stream().sorted().toList(),
                request.quota().perMinute(),
                request.quota().perDay(),
                request.expiresAt(),
                request.reason(),
                caller.get().subject(),
                now);
        ClientView after = newest(id).orElseThrow();
        audit.record(
                "client", id, before.isEmpty() ? "client.registered" : "client.changed", before.orElse(null), after);
        return Tagged.of(after, before.isEmpty());
    }

    /** At once here; other replicas follow within seconds. */
    void tell() {
        clients.look();
    }

    /** Whoever is not the client and administers none is told that there is none. */
    private void requireSight(String id) {
        boolean own = calling.id().filter(id::equals).isPresent();
        if (!own && !caller.get().may(ADMINISTER)) {
            throw ClientRefusals.unknown(id);
        }
    }

    private Optional<ClientView> newest(String id) {
        return database.first("select * from client where id = ? order by version desc limit 1", Registry::view, id);
    }

    private static ClientView view(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new ClientView(
                id,
                HREF + id,
                row.getLong("version"),
                ClientState.valueOf(row.getString("state")),
                row.getString("unit"),
                row.getString("contact"),
                row.getString("purpose"),
                Arrays.asList((String[]) row.getArray("scopes").getArray()),
                new Quota(row.getInt("per_minute"), row.getInt("per_day")),
                Database.instant(row, "expires_at"),
                row.getString("reason"),
                row.getString("changed_by"),
                Database.instant(row, "changed_at"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException _) {
            throw Cursor.invalid();
        }
    }
}
