package org.planmonitor.projects.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.supply.warning.Kind;
import org.planmonitor.projects.supply.warning.Reason;

/** The stored reports and warnings. */
@ApplicationScoped
class SupplyStore {

    private static final String WARNING = "select * from supply_warning where plan = ? and chain = ?";

    private final Database database;
    private final ObjectMapper mapper;

    SupplyStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The latest revision of a report. */
    record Report(String firm, String quarter, int revision, Instant recordedAt, ReportRequest.Content content) {}

    record Warning(
            long id,
            String plan,
            String chain,
            Reason reason,
            WarningState state,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String note,
            Instant openedAt,
            @Nullable Instant resolvedAt,
            long version) {}

    Optional<Report> report(String plan, String chain, String firm, String quarter) {
        return database.first(
                "select * from supply_report where plan = ? and chain = ? and credit_code = ? and quarter = ?"
                        + " order by revision desc limit 1",
                this::report,
                plan,
                chain,
                firm,
                quarter);
    }

    /** The latest revisions of a quarter's reports, by firm. */
    List<Report> reports(String plan, String chain, String quarter) {
        return database.query(
                "select distinct on (credit_code) * from supply_report where plan = ? and chain = ? and quarter = ?"
                        + " order by credit_code, revision desc",
                this::report,
                plan,
                chain,
                quarter);
    }

    /** Of every firm the last two quarters that it has reported, latest first. */
    List<Report> latest(String plan, String chain) {
        return database.query("""
                select * from (
                  select r.*, dense_rank() over (partition by credit_code order by quarter desc) as age
                  from (select distinct on (credit_code, quarter) * from supply_report where plan = ? and chain = ?
                        order by credit_code, quarter, revision desc) r) ranked
                where age <= 2 order by credit_code, quarter desc
                """, this::report, plan, chain);
    }

    void add(String plan, String chain, Report report, String by) {
        database.update(
                "insert into supply_report (plan, chain, credit_code, quarter, revision, content, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                plan,
                chain,
                report.firm(),
                report.quarter(),
                report.revision(),
                mapper.<JsonNode>valueToTree(report.content()),
                by,
                report.recordedAt());
    }

    List<Warning> unresolved(String plan, String chain) {
        return database.query(
                WARNING + " and state <> 'RESOLVED' order by id for update", SupplyStore::warning, plan, chain);
    }

    List<Warning> page(
            String plan, String chain, @Nullable WarningState state, @Nullable Kind kind, long after, int rows) {
        return database.query(
                WARNING
                        + " and (?::text is null or state = ?) and (?::text is null or kind = ?) and id > ? order by id limit ?",
                SupplyStore::warning,
                plan,
                chain,
                state,
                state,
                kind,
                kind,
                after,
                rows);
    }

    Optional<Warning> find(String plan, String chain, long id) {
        return database.first(WARNING + " and id = ?", SupplyStore::warning, plan, chain, id);
    }

    Optional<Warning> lock(String plan, String chain, long id) {
        return database.first(WARNING + " and id = ? for update", SupplyStore::warning, plan, chain, id);
    }

    Warning open(String plan, String chain, Reason reason, @Nullable String owner, Instant at) {
        long id = database.next("supply_warning_seq", 1).getFirst();
        database.update(
                "insert into supply_warning (id, plan, chain, reason_key, kind, node, credit_code, product, state, owner,"
                        + " opened_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)",
                id,
                plan,
                chain,
                reason.key(),
                reason.kind(),
                reason.node(),
                reason.firm(),
                reason.product(),
                owner,
                at);
        return new Warning(id, plan, chain, reason, WarningState.OPEN, owner, null, null, at, null, 0);
    }

    Warning write(Warning changed) {
        database.update(
                "update supply_warning set state = ?, owner = ?, due = ?, note = ?, resolved_at = ?, version = version + 1 where id = ?",
                changed.state(),
                changed.owner(),
                changed.due(),
                changed.note(),
                changed.resolvedAt(),
                changed.id());
        return find(changed.plan(), changed.chain(), changed.id()).orElseThrow();
    }

    private Report report(ResultSet row) throws SQLException {
        try {
            return new Report(
                    row.getString("credit_code"),
                    row.getString("quarter"),
                    row.getInt("revision"),
                    Database.instant(row, "recorded_at"),
                    mapper.readValue(row.getString("content"), ReportRequest.Content.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a report that is none", e);
        }
    }

    private static Warning warning(ResultSet row) throws SQLException {
        return new Warning(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("chain"),
                new Reason(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("node"),
                        row.getString("credit_code"),
                        row.getString("product")),
                WarningState.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                row.getString("note"),
                Database.instant(row, "opened_at"),
                row.getObject("resolved_at") == null ? null : Database.instant(row, "resolved_at"),
                row.getLong("version"));
    }
}
