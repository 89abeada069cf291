package org.planmonitor.indicators.unlock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/** Unlocks; they are never deleted, a revoked one keeps who revoked it. */
@ApplicationScoped
class UnlockStore {

    private static final String INSERT = """
            insert into unlock (plan_id, department, subject_type, subject_code, component, region, accumulation, forecast,
                period, reason, granted_by, granted_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *
            """;

    private final Database sql;

    UnlockStore(Database sql) {
        this.sql = sql;
    }

    Unlock insert(
            long planId, String department, CellKey cell, String reason, String by, Instant at, Instant expiresAt) {
        SeriesKey series = cell.series();
        return sql.first(
                        INSERT,
                        UnlockStore::read,
                        planId,
                        department,
                        series.subject().type(),
                        series.subject().code(),
                        series.component(),
                        series.region(),
                        series.accumulation(),
                        series.forecast(),
                        cell.period().toString(),
                        reason,
                        by,
                        at,
                        expiresAt)
                .orElseThrow();
    }

    List<Unlock> active(long planId, String department, Instant now) {
        return sql.query(
                "select * from unlock where plan_id = ? and department = ? and expires_at > ? and revoked_at is null",
                UnlockStore::read,
                planId,
                department,
                now);
    }

    /**
     * A page, newest first.
     *
     * @param departments null: of all departments
     * @param activeAt only what is in force at this instant; null: all there ever were
     */
    List<Unlock> page(
            long planId,
            @Nullable Collection<String> departments,
            @Nullable Instant activeAt,
            @Nullable UUID before,
            int limit) {
        return sql.query(
                "select * from unlock where plan_id = ? and (cast(? as text[]) is null or department = any (?))"
                        + " and (cast(? as timestamptz) is null or (expires_at > ? and revoked_at is null))"
                        + " and (cast(? as uuid) is null or id < ?) order by id desc limit ?",
                UnlockStore::read,
                planId,
                column(departments),
                column(departments),
                activeAt,
                activeAt,
                before,
                before,
                limit);
    }

    Optional<Unlock> find(long planId, UUID id) {
        return sql.first("select * from unlock where plan_id = ? and id = ?", UnlockStore::read, planId, id);
    }

    /** The same, locked until the transaction ends. */
    Optional<Unlock> lock(long planId, UUID id) {
        return sql.first("select * from unlock where plan_id = ? and id = ? for update", UnlockStore::read, planId, id);
    }

    Unlock revoke(UUID id, String by, Instant at) {
        return sql.first(
                        "update unlock set revoked_by = ?, revoked_at = ? where id = ? returning *",
                        UnlockStore::read,
                        by,
                        at,
                        id)
                .orElseThrow();
    }

    private static @Nullable Column column(@Nullable Collection<String> departments) {
        return departments == null ? null : Column.of("text", departments, each -> each);
    }

    private static Unlock read(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Unlock(
                row.getObject("id", UUID.class),
                row.getString("department"),
                new CellKey(
                        new SeriesKey(
                                new SubjectRef(
                                        SubjectType.valueOf(row.getString("subject_type")),
                                        row.getString("subject_code")),
                                row.getString("component"),
                                row.getString("region"),
                                Accumulation.valueOf(row.getString("accumulation")),
                                row.getBoolean("forecast")),
                        Period.parse(row.getString("period"))),
                row.getString("reason"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("revoked_by"),
                revoked == null ? null : revoked.toInstant());
    }
}
