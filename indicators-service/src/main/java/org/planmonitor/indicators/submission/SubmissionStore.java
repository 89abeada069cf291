package org.planmonitor.indicators.submission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** Headers of submissions. Whoever changes some locks them first, all at once and in one order. */
@ApplicationScoped
class SubmissionStore {

    private static final String COLUMNS = "id, department, period, state, version, row_count, note, authors,"
            + " created_by, created_at, changed_at, signed_by, signed_name, signed_office, signed_at, approved_by,"
            + " approved_at, released_by, released_at, split_from";

    private static final String INSERT = """
            insert into submission (plan_id, department, period, state, version, row_count, note, authors, created_by,
                created_at, changed_at)
            values (?, ?, ?, 'DRAFT', 1, ?, cast(? as text), cast(? as jsonb), ?, ?, ?)
            returning
            """ + COLUMNS;

    private static final String UPDATE = """
            update submission s set state = n.state, version = n.version, row_count = n.row_count,
                authors = n.authors::jsonb, changed_at = n.changed_at, signed_by = n.signed_by,
                signed_name = n.signed_name, signed_office = n.signed_office, signed_at = n.signed_at,
                approved_by = n.approved_by, approved_at = n.approved_at, released_by = n.released_by,
                released_at = n.released_at
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::timestamptz[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[])
                as n(id, state, version, row_count, authors, changed_at, signed_by, signed_name, signed_office, signed_at,
                    approved_by, approved_at, released_by, released_at)
            where s.id = n.id
            """;

    private static final String SPLIT = """
            insert into submission (plan_id, department, period, state, version, row_count, note, authors, created_by,
                created_at, changed_at, signed_by, signed_name, signed_office, signed_at, approved_by, approved_at,
                split_from)
            select plan_id, department, period, state, version, n.row_count, note, authors, created_by, created_at,
                changed_at, signed_by, signed_name, signed_office, signed_at, approved_by, approved_at, s.id
            from submission s join unnest(?::uuid[], ?::integer[]) as n(id, row_count) on n.id = s.id
            order by s.id
            returning
            """ + COLUMNS;

    private final Database sql;
    private final Names names;
    private final SubmissionMapper mapper;

    SubmissionStore(Database sql, Names names, SubmissionMapper mapper) {
        this.sql = sql;
        this.names = names;
        this.mapper = mapper;
    }

    /** A new draft. */
    Submission insert(
            long planId, String department, String period, int rows, @Nullable String note, String by, Instant at) {
        return sql.first(
                        INSERT,
                        mapper::read,
                        planId,
                        department,
                        period,
                        rows,
                        note,
                        names.write(List.of(by)),
                        by,
                        at,
                        at)
                .orElseThrow();
    }

    Optional<Submission> find(long planId, UUID id) {
        return sql.first(
                "select " + COLUMNS + " from submission where plan_id = ? and id = ?", mapper::read, planId, id);
    }

    /** Those that exist, locked until the transaction ends. */
    Map<UUID, Submission> lock(long planId, Collection<UUID> ids) {
        Map<UUID, Submission> locked = new LinkedHashMap<>();
        sql.query(
                        "select " + COLUMNS
                                + " from submission where plan_id = ? and id = any (?) order by id for update",
                        mapper::read,
                        planId,
                        Column.of("uuid", ids, id -> id))
                .forEach(each -> locked.put(each.id(), each));
        return locked;
    }

    /** A page, newest first. */
    List<Submission> page(long planId, SubmissionQuery query, int limit) {
        return sql.query(query.sql(COLUMNS), mapper::read, query.parameters(planId, limit));
    }

    /** Periods of those that still wait for their departments. */
    List<String> periodsWithDepartments(long planId) {
        return sql.query(
                "select distinct period from submission where plan_id = ? and state in ('DRAFT', 'SUBMITTED', 'RETURNED')",
                row -> row.getString(1),
                planId);
    }

    /** Writes all of them as they stand now. */
    void update(Collection<Submission> all) {
        sql.update(
                UPDATE,
                Column.of("uuid", all, Submission::id),
                Column.of("text", all, Submission::state),
                Column.of("integer", all, Submission::version),
                Column.of("integer", all, Submission::rowCount),
                Column.of("text", all, each -> names.write(each.authors())),
                Column.of("timestamptz", all, each -> Timestamp.from(each.changedAt())),
                Column.of(
                        "text",
                        all,
                        each -> each.signature() == null
                                ? null
                                : each.signature().by()),
                Column.of(
                        "text",
                        all,
                        each -> each.signature() == null
                                ? null
                                : each.signature().name()),
                Column.of(
                        "text",
                        all,
                        each -> each.signature() == null
                                ? null
                                : each.signature().office()),
                Column.of(
                        "timestamptz",
                        all,
                        each -> each.signature() == null
                                ? null
                                : at(each.signature().at())),
                Column.of(
                        "text",
                        all,
                        each -> each.approval() == null ? null : each.approval().by()),
                Column.of(
                        "timestamptz",
                        all,
                        each -> each.approval() == null
                                ? null
                                : at(each.approval().at())),
                Column.of(
                        "text",
                        all,
                        each -> each.release() == null ? null : each.release().by()),
                Column.of(
                        "timestamptz",
                        all,
                        each -> each.release() == null
                                ? null
                                : at(each.release().at())));
    }

    /** A twin of each, for so many of its rows; answers them by the submission they were split from. */
    Map<UUID, Submission> split(Map<UUID, Integer> rowsTaken) {
        Map<UUID, Submission> twins = new LinkedHashMap<>();
        sql.query(
                        SPLIT,
                        mapper::read,
                        Column.of("uuid", rowsTaken.entrySet(), Map.Entry::getKey),
                        Column.of("integer", rowsTaken.entrySet(), Map.Entry::getValue))
                .forEach(each -> twins.put(each.splitFrom(), each));
        return twins;
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
