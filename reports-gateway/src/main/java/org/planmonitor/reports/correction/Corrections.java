package org.planmonitor.reports.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Database;

/** Requests, seen by who asked and by who answers; nobody else learns that there is one. */
@Singleton
class Corrections {

    static final String ANSWER = "correction:answer";

    private static final String NEWEST = """
            select c.*, (select time_zone from plan p where p.plan = c.plan order by sequence desc limit 1) as zone
            from (select distinct on (id) * from correction where %s order by id, version desc) c
            """;

    private final Database database;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;
    private final CorrectionConfig config;

    Corrections(
            Database database,
            Calendars calendars,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock,
            CorrectionConfig config) {
        this.database = database;
        this.calendars = calendars;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** @param zone of the plan: a day begins there */
    @Transactional
    CorrectionView ask(String plan, ZoneId zone, CorrectionRequest request) {
        requireItem(plan, request);
        Instant now = now();
        WorkingDays.Due due = calendars.of(plan).after(LocalDate.ofInstant(now, zone), config.workingDays());
        UUID id = UUID.randomUUID();
        database.update(
                """
                insert into correction (id, version, plan, type, code, period, statement, proposed, asked_by, state, answer,
                  received_at, due_on, due_official, changed_by, changed_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', null, ?, ?, ?, ?, ?)
                """,
                id,
                plan,
                request.type(),
                request.code(),
                request.period(),
                request.statement(),
                request.proposed(),
                caller.get().subject(),
                now,
                due.on(),
                due.official(),
                caller.get().subject(),
                now);
        CorrectionView made = one(plan, id);
        audit.record(CorrectionChanged.AGGREGATE, id.toString(), "correction.asked", null, made);
        outbox.emitAll(List.of(CorrectionChanged.of(made)));
        return made;
    }

    /** Those that the caller asked, or all for who answers; the ones due first. */
    Page<CorrectionView> page(String plan, @Nullable CorrectionState state, int limit, @Nullable String cursor) {
        After after = After.of(cursor);
        return Page.cut(
                database.query(
                        NEWEST.formatted("plan = ? and (? or asked_by = ?)")
                                + " where (? = '' or state = ?) and (due_on, id) > (?, ?) order by due_on, id limit ?",
                        this::view,
                        plan,
                        caller.get().may(ANSWER),
                        caller.get().subject(),
                        state == null ? "" : state.name(),
                        state == null ? "" : state.name(),
                        after.due(),
                        after.id(),
                        limit + 1),
                limit,
                each -> Cursor.encode(each.dueOn().toString(), each.id().toString()));
    }

    /** Behind which row a page begins. */
    private record After(LocalDate due, UUID id) {

        static After of(@Nullable String cursor) {
            if (cursor == null) {
                return new After(LocalDate.EPOCH, new UUID(0, 0));
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new After(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    CorrectionView one(String plan, UUID id) {
        return database.first(
                        NEWEST.formatted("plan = ? and id = ? and (? or asked_by = ?)"),
                        this::view,
                        plan,
                        id,
                        caller.get().may(ANSWER),
                        caller.get().subject())
                .orElseThrow(() -> Refusals.unknown(id));
    }

    /** All versions, newest first. */
    List<CorrectionView> history(String plan, UUID id) {
        one(plan, id);
        return database.query("""
                select c.*, (select time_zone from plan p where p.plan = c.plan order by sequence desc limit 1) as zone
                from correction c where plan = ? and id = ? order by version desc
                """, this::view, plan, id);
    }

    @Transactional
    CorrectionView answer(String plan, UUID id, AnswerRequest request, WriteCondition condition) {
        // Two at once would both find the same newest version; the second waits here and then sees the first.
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('correction ' || ?, 0))", row -> 0, id.toString());
        CorrectionView before = one(plan, id);
        condition.require(EntityTag.of(before));
        if (!before.state().mayBecome(request.state())) {
            throw Refusals.step(before.state(), request.state());
        }
        database.update("""
                insert into correction (id, version, plan, type, code, period, statement, proposed, asked_by, state, answer,
                  received_at, due_on, due_official, changed_by, changed_at)
                select id, version + 1, plan, type, code, period, statement, proposed, asked_by, ?, ?, received_at, due_on,
                  due_official, ?, ? from correction where id = ? and version = ?
                """, request.state(), request.answer(), caller.get().subject(), now(), id, before.version());
        CorrectionView after = one(plan, id);
        audit.record(CorrectionChanged.AGGREGATE, id.toString(), "correction.answered", before, after);
        outbox.emitAll(List.of(CorrectionChanged.of(after)));
        return after;
    }

    private void requireItem(String plan, CorrectionRequest request) {
        boolean known = request.type() == Subject.Type.PROJECT
                ? !database.query(
                                """
                        select 1 from (select distinct on (code) * from project where plan = ? and code = ?
                          order by code, sequence desc) p where sharing = any (?)
                        """,
                                row -> 1,
                                plan,
                                request.code(),
                                caller.get().visible())
                        .isEmpty()
                : !database.query(
                                """
                        select 1 from (select distinct on (code) * from subject where plan = ? and type = ? and code = ?
                          order by code, sequence desc) s where sharing = any (?) and not withdrawn
                        """,
                                row -> 1,
                                plan,
                                request.type(),
                                request.code(),
                                caller.get().visible())
                        .isEmpty();
        if (!known) {
            throw Refusals.unknownItem();
        }
    }

    private CorrectionView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String plan = row.getString("plan");
        LocalDate due = row.getObject("due_on", LocalDate.class);
        CorrectionState state = CorrectionState.valueOf(row.getString("state"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
        return new CorrectionView(
                id,
                "/reports/v1/plans/" + plan + "/corrections/" + id,
                row.getLong("version"),
                plan,
                Subject.Type.valueOf(row.getString("type")),
                row.getString("code"),
                row.getString("period"),
                row.getString("statement"),
                row.getString("proposed"),
                state,
                row.getString("answer"),
                Database.instant(row, "received_at"),
                due,
                row.getBoolean("due_official"),
                state == CorrectionState.RECEIVED && today.isAfter(due),
                Database.instant(row, "changed_at"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
