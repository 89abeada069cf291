package org.planmonitor.indicators.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** The history of submissions: only ever added to. */
@ApplicationScoped
class HistoryStore {

    private static final String ADD = """
            insert into submission_history (submission_id, position, step, state, at, actor, comment, rows_changed)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                ?::integer[])
            """;

    private static final String ADD_ROWS = """
            insert into submission_row_history (submission_id, position, row_key, comment, figure)
            select n.submission_id, n.position, n.row_key, n.comment, n.figure::jsonb
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[])
                as n(submission_id, position, row_key, comment, figure)
            """;

    private static final String COPY = """
            insert into submission_history (submission_id, position, step, state, at, actor, comment, rows_changed)
            select n.target, h.position, h.step, h.state, h.at, h.actor, h.comment, h.rows_changed
            from submission_history h join unnest(?::uuid[], ?::uuid[]) as n(source, target) on n.source = h.submission_id
            """;

    // Only what concerns the rows that went along: they are in the twin when this runs.
    private static final String COPY_ROWS = """
            insert into submission_row_history (submission_id, position, row_key, comment, figure)
            select n.target, h.position, h.row_key, h.comment, h.figure
            from submission_row_history h join unnest(?::uuid[], ?::uuid[]) as n(source, target)
                on n.source = h.submission_id
            where exists (select from submission_row r where r.submission_id = n.target and r.key = h.row_key)
            """;

    private static final String PAGE = """
            select position, step, state, at, actor, comment, rows_changed from submission_history
            where submission_id = ? and position > ? order by position limit ?
            """;

    private static final String PAGE_OF_ROW = """
            select h.*, r.row_key, r.comment as row_comment, r.figure
            from submission_history h
            left join submission_row_history r
                on r.submission_id = h.submission_id and r.position = h.position and r.row_key = ?
            where h.submission_id = ? and h.position > ? and (r.row_key is not null or h.step not in ('CREATE', 'EDIT'))
            order by h.position limit ?
            """;

    private static final String COMMENTS = """
            select position, row_key, comment from submission_row_history
            where submission_id = ? and position = any (?) and comment is not null order by position, row_key
            """;

    private final Database sql;
    private final RowMapper json;

    HistoryStore(Database sql, RowMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One change of one submission. */
    record Entry(
            UUID submission,
            int position,
            String step,
            String state,
            Instant at,
            String actor,
            @Nullable String comment,
            int rowsChanged) {

        /** The last entry of a submission as it stands. */
        static Entry of(Submission after, String step, String actor, @Nullable String comment, int rowsChanged) {
            return new Entry(
                    after.id(),
                    after.version(),
                    step,
                    after.state().name(),
                    after.changedAt(),
                    actor,
                    comment,
                    rowsChanged);
        }
    }

    /** What a change did to one row: the figure written as JSON, or the comment made. */
    record RowEntry(
            UUID submission,
            int position,
            String row,
            @Nullable String comment,
            @Nullable String figure) {}

    void add(Collection<Entry> entries, Collection<RowEntry> rows) {
        sql.update(
                ADD,
                Column.of("uuid", entries, Entry::submission),
                Column.of("integer", entries, Entry::position),
                Column.of("text", entries, Entry::step),
                Column.of("text", entries, Entry::state),
                Column.of("timestamptz", entries, each -> Timestamp.from(each.at())),
                Column.of("text", entries, Entry::actor),
                Column.of("text", entries, Entry::comment),
                Column.of("integer", entries, Entry::rowsChanged));
        if (!rows.isEmpty()) {
            sql.update(
                    ADD_ROWS,
                    Column.of("uuid", rows, RowEntry::submission),
                    Column.of("integer", rows, RowEntry::position),
                    Column.of("text", rows, RowEntry::row),
                    Column.of("text", rows, RowEntry::comment),
                    Column.of("text", rows, RowEntry::figure));
        }
    }

    /** Gives twins the past of the submissions they were split from. */
    void copy(Map<UUID, UUID> twins) {
        Column sources = Column.of("uuid", twins.entrySet(), Map.Entry::getKey);
        Column targets = Column.of("uuid", twins.entrySet(), Map.Entry::getValue);
        sql.update(COPY, sources, targets);
        sql.update(COPY_ROWS, sources, targets);
    }

    List<HistoryView> page(UUID submission, int after, int limit) {
        return sql.query(PAGE, row -> view(row, false), submission, after, limit);
    }

    /** Only what concerns one row: changes of it, and steps of the whole submission. */
    List<HistoryView> pageOfRow(UUID submission, String key, int after, int limit) {
        return sql.query(PAGE_OF_ROW, row -> view(row, true), key, submission, after, limit);
    }

    /** The comments on rows that were made with these changes. */
    List<RowEntry> comments(UUID submission, Collection<Integer> positions) {
        return sql.query(
                COMMENTS,
                row -> new RowEntry(
                        submission, row.getInt("position"), row.getString("row_key"), row.getString("comment"), null),
                submission,
                Column.of("integer", positions, each -> each));
    }

    private HistoryView view(ResultSet row, boolean ofRow) throws SQLException {
        return new HistoryView(
                row.getInt("position"),
                row.getString("step"),
                row.getString("state"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("comment"),
                row.getInt("rows_changed"),
                List.of(),
                ofRow && row.getString("row_key") != null ? ofRow(row) : null);
    }

    private HistoryView.OfRow ofRow(ResultSet row) throws SQLException {
        String comment = row.getString("row_comment");
        String figure = row.getString("figure");
        return new HistoryView.OfRow(
                figure == null ? null : json.figure(figure), figure == null && comment == null, comment);
    }
}
