package org.planmonitor.indicators.submission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** Rows of submissions, by the hundred. Their submission's header is locked by whoever changes them. */
@ApplicationScoped
class RowStore {

    private static final String COLUMNS = "submission_id, key, id, ordinal, subject_type, subject_code, component,"
            + " region, accumulation, forecast, period, value, status, revision_class, document, source, note,"
            + " base_revision, admitted, remark";

    private static final String INSERT =
            "insert into submission_row (" + COLUMNS + ") select ?, n.key, n.id, n.ordinal,"
                    + " n.subject_type, n.subject_code, n.component, n.region, n.accumulation, n.forecast, n.period, n.value,"
                    + " n.status, n.revision_class, n.document, n.source::jsonb, n.note, n.base_revision, n.admitted, n.remark"
                    + " from unnest(?::text[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::boolean[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::integer[], ?::boolean[], ?::text[]) as n(key, id, ordinal, subject_type, subject_code, component,"
                    + " region, accumulation, forecast, period, value, status, revision_class, document, source, note,"
                    + " base_revision, admitted, remark)";

    private final Database sql;
    private final RowMapper mapper;

    RowStore(Database sql, RowMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** A row and where it belongs. */
    record Placed(UUID submission, SubmissionRow row) {}

    /** All rows of these submissions, each list in the order in which they were first written. */
    Map<UUID, List<SubmissionRow>> of(Collection<UUID> submissions) {
        return sql
                .query(
                        "select * from submission_row where submission_id = any (?) order by submission_id, ordinal",
                        mapper::read,
                        Column.of("uuid", submissions, id -> id))
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::submission, LinkedHashMap::new, Collectors.mapping(Placed::row, Collectors.toList())));
    }

    List<SubmissionRow> page(UUID submission, int afterOrdinal, int limit) {
        return sql
                .query(
                        "select * from submission_row where submission_id = ? and ordinal > ? order by ordinal limit ?",
                        mapper::read,
                        submission,
                        afterOrdinal,
                        limit)
                .stream()
                .map(Placed::row)
                .toList();
    }

    /** Rows of one department's submissions that are under way for a cell. */
    List<Placed> underWay(long planId, String department, CellKey cell) {
        return sql.query(
                "select r.* from submission_row r join submission s on s.id = r.submission_id"
                        + " where s.plan_id = ? and s.department = ? and s.state in ('SUBMITTED', 'SIGNED', 'APPROVED')"
                        + " and r.subject_type = ? and r.subject_code = ? and r.component = ? and r.region = ?"
                        + " and r.accumulation = ? and r.forecast = ? and r.period = ? order by r.submission_id",
                mapper::read,
                planId,
                department,
                cell.series().subject().type(),
                cell.series().subject().code(),
                cell.series().component(),
                cell.series().region(),
                cell.series().accumulation(),
                cell.series().forecast(),
                cell.period().toString());
    }

    /** A cell in a submission of a department. */
    record OfDepartment(UUID submission, String department, State state, CellKey cell) {}

    /** Every cell of a period in submissions that were not withdrawn, oldest submission first. */
    List<OfDepartment> ofPeriod(long planId, Period period) {
        return sql.query(
                "select r.*, s.department, s.state from submission_row r join submission s on s.id = r.submission_id"
                        + " where s.plan_id = ? and r.period = ? and s.state <> 'WITHDRAWN' order by s.id",
                row -> {
                    Placed placed = mapper.read(row);
                    return new OfDepartment(
                            placed.submission(),
                            row.getString("department"),
                            State.valueOf(row.getString("state")),
                            placed.row().cell());
                },
                planId,
                period.toString());
    }

    void insert(UUID submission, Collection<SubmissionRow> rows) {
        sql.update(
                INSERT,
                submission,
                Column.of("text", rows, SubmissionRow::key),
                Column.of("uuid", rows, SubmissionRow::id),
                Column.of("integer", rows, SubmissionRow::ordinal),
                Column.of("text", rows, each -> each.cell().series().subject().type()),
                Column.of("text", rows, each -> each.cell().series().subject().code()),
                Column.of("text", rows, each -> each.cell().series().component()),
                Column.of("text", rows, each -> each.cell().series().region()),
                Column.of("text", rows, each -> each.cell().series().accumulation()),
                Column.of("boolean", rows, each -> each.cell().series().forecast()),
                Column.of("text", rows, each -> each.cell().period().toString()),
                Column.of("numeric", rows, each -> each.figure().value()),
                Column.of("text", rows, each -> each.figure().status()),
                Column.of("text", rows, each -> each.figure().revisionClass()),
                Column.of("text", rows, each -> each.figure().document()),
                Column.of("text", rows, each -> mapper.json(each.figure().source())),
                Column.of("text", rows, each -> each.figure().note()),
                Column.of("integer", rows, SubmissionRow::base),
                Column.of("boolean", rows, SubmissionRow::admitted),
                Column.of("text", rows, SubmissionRow::remark));
    }

    void delete(UUID submission, Collection<String> keys) {
        sql.update(
                "delete from submission_row where submission_id = ? and key = any (?)",
                submission,
                Column.of("text", keys, key -> key));
    }

    /** From now on the deadline is not held against these submissions' rows. */
    void admit(Collection<UUID> submissions) {
        sql.update(
                "update submission_row set admitted = true where submission_id = any (?) and not admitted",
                Column.of("uuid", submissions, id -> id));
    }

    /** Remarks on single rows; rows that are not named lose theirs. */
    void remark(Collection<Remark> remarks, Collection<UUID> submissions) {
        sql.update(
                "update submission_row set remark = null where submission_id = any (?) and remark is not null",
                Column.of("uuid", submissions, id -> id));
        sql.update(
                "update submission_row r set remark = n.remark from unnest(?::uuid[], ?::text[], ?::text[])"
                        + " as n(submission_id, key, remark) where r.submission_id = n.submission_id and r.key = n.key",
                Column.of("uuid", remarks, Remark::submission),
                Column.of("text", remarks, Remark::key),
                Column.of("text", remarks, Remark::text));
    }

    /** What is said of a row. */
    record Remark(UUID submission, String key, @Nullable String text) {}

    /** Moves single rows into other submissions. */
    void move(Collection<Move> moves) {
        sql.update(
                "update submission_row r set submission_id = n.target from unnest(?::uuid[], ?::text[], ?::uuid[])"
                        + " as n(submission_id, key, target) where r.submission_id = n.submission_id and r.key = n.key",
                Column.of("uuid", moves, Move::from),
                Column.of("text", moves, Move::key),
                Column.of("uuid", moves, Move::to));
    }

    record Move(UUID from, String key, UUID to) {}
}
