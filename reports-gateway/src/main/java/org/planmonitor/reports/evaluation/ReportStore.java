package org.planmonitor.reports.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.snapshot.Audience;

/** Orders in the database. Leases are judged by the clock of the database, which is one for all replicas. */
@Singleton
class ReportStore {

    private static final String READ = """
            select r.*, s.as_of from evaluation_report r left join report_snapshot s on s.hash = r.snapshot
            """;

    private final Database database;
    private final ObjectMapper mapper;

    ReportStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void add(Report report) {
        database.update(
                """
                insert into evaluation_report (id, plan, type, period, language, audience, selection, requested_as_of, state, step, done,
                  total, attempts, not_before, edition_of, rerun_of, sharing, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 0, 0, 0, now(), ?, ?, ?, ?, ?)
                """,
                report.id(),
                report.plan(),
                report.type(),
                report.period(),
                report.language(),
                report.audience(),
                report.selection() == null ? null : mapper.valueToTree(report.selection()),
                report.requestedAsOf(),
                report.state(),
                report.progress().step(),
                report.editionOf(),
                report.rerunOf(),
                report.sharing(),
                report.requestedBy(),
                report.requestedAt());
    }

    Optional<Report> one(String plan, UUID id, Set<Sharing> visible) {
        return database.first(
                READ + " where r.plan = ? and r.id = ? and r.sharing = any (?)", this::report, plan, id, visible);
    }

    /** Newest first. */
    List<Report> after(
            String plan,
            @Nullable ReportType type,
            @Nullable ReportState state,
            Set<Sharing> visible,
            Instant before,
            UUID beforeId,
            int rows) {
        return database.query(
                READ + """
                 where r.plan = ? and r.sharing = any (?) and (?::text is null or r.type = ?) and (?::text is null or r.state = ?)
                   and (r.requested_at, r.id) < (?, ?)
                 order by r.requested_at desc, r.id desc limit ?
                """, this::report, plan, visible, type, type, state, state, before, beforeId, rows);
    }

    /** Takes the order that has waited longest, or that whoever held it has left; empty when there is nothing to do. */
    Optional<Report> take(UUID holder, Duration lease) {
        return database.first("""
                        update evaluation_report set state = 'RUNNING', holder = ?, attempts = attempts + 1, step = 'SNAPSHOT',
                          done = 0, total = 0, started_at = coalesce(started_at, now()),
                          leased_until = now() + make_interval(secs => ?)
                        where id = (
                          select id from evaluation_report where state in ('QUEUED', 'RUNNING') and not_before <= now()
                            and (state = 'QUEUED' or leased_until < now())
                          order by requested_at, id limit 1 for update skip locked)
                        returning *, null::timestamptz as as_of
                        """, this::report, holder, lease.toMillis() / 1000.0);
    }

    /** Says how far the holder has come and renews its lease; false when the order is no longer its own. */
    boolean progress(UUID id, UUID holder, Progress progress, Duration lease) {
        return database.update(
                        """
                        update evaluation_report set step = ?, done = ?, total = ?, leased_until = now() + make_interval(secs => ?)
                        where id = ? and holder = ? and state = 'RUNNING'
                        """, progress.step(), progress.done(), progress.total(), lease.toMillis() / 1000.0, id, holder)
                == 1;
    }

    /** Lays the order back for later; false when it is no longer the holder's. */
    boolean layBack(UUID id, UUID holder, Duration wait) {
        return database.update("""
                        update evaluation_report set state = 'QUEUED', step = 'WAITING', done = 0, total = 0, holder = null,
                          not_before = now() + make_interval(secs => ?)
                        where id = ? and holder = ? and state = 'RUNNING'
                        """, wait.toMillis() / 1000.0, id, holder) == 1;
    }

    /** Ends it in the hands of its holder; false when it is no longer the holder's. */
    boolean end(UUID id, UUID holder, ReportState state, @Nullable String snapshot, @Nullable Text failure) {
        return database.update(
                        """
                        update evaluation_report set state = ?, step = 'OVER', holder = null, ended_at = now(), snapshot = ?,
                          failure_zh = ?, failure_en = ?
                        where id = ? and holder = ? and state = 'RUNNING'
                        """,
                        state,
                        snapshot,
                        failure == null ? null : failure.zh(),
                        failure == null ? null : failure.en(),
                        id,
                        holder)
                == 1;
    }

    void share(UUID id, Sharing sharing) {
        database.update("update evaluation_report set sharing = ? where id = ?", sharing, id);
    }

    /** False when it was over already. */
    boolean cancel(UUID id) {
        return database.update("""
                        update evaluation_report set state = 'CANCELLED', step = 'OVER', holder = null, ended_at = now()
                        where id = ? and state in ('QUEUED', 'RUNNING')
                        """, id) == 1;
    }

    private Report report(ResultSet row) throws SQLException {
        String failure = row.getString("failure_zh");
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("plan"),
                ReportType.valueOf(row.getString("type")),
                row.getString("period"),
                ReportLanguage.valueOf(row.getString("language")),
                Audience.valueOf(row.getString("audience")),
                selection(row.getString("selection")),
                instant(row, "requested_as_of"),
                ReportState.valueOf(row.getString("state")),
                new Progress(Progress.Step.valueOf(row.getString("step")), row.getInt("done"), row.getInt("total")),
                row.getInt("attempts"),
                instant(row, "as_of"),
                row.getString("snapshot"),
                failure == null ? null : new Text(failure, row.getString("failure_en")),
                row.getObject("edition_of", UUID.class),
                row.getObject("rerun_of", UUID.class),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("requested_by"),
                Database.instant(row, "requested_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Database.instant(row, column);
    }

    private @Nullable Selection selection(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, Selection.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
