package org.planmonitor.reports.alert.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Versions of rules that plans have of their own. */
@Singleton
class RuleStore {

    private static final TypeReference<List<EscalationStep>> STEPS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper mapper;

    RuleStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The newest version of each. */
    List<Rule> newest(String plan) {
        return database.query(
                "select distinct on (code) * from alert_rule where plan = ? order by code, version desc",
                this::rule,
                plan);
    }

    /** All versions of one, newest first. */
    List<Rule> versions(String plan, String code) {
        return database.query(
                "select * from alert_rule where plan = ? and code = ? order by version desc", this::rule, plan, code);
    }

    /** Until the transaction ends nobody else changes the rules of the plan. */
    void lock(String plan) {
        database.query("select pg_advisory_xact_lock(hashtextextended('alert rules ' || ?, 0))", row -> 0, plan);
    }

    void add(Rule rule, String by) {
        database.update(
                """
                insert into alert_rule (plan, code, version, name_zh, name_en, kind, enabled, severity, parameters, recipients, escalation,
                  reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rule.plan(),
                rule.code(),
                rule.version(),
                rule.name().zh(),
                rule.name().en(),
                rule.kind(),
                rule.enabled(),
                rule.severity(),
                mapper.valueToTree(rule.parameters()),
                mapper.valueToTree(rule.recipients()),
                mapper.valueToTree(rule.escalation()),
                rule.reason(),
                by,
                rule.changedAt());
    }

    private Rule rule(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        String code = row.getString("code");
        try {
            return new Rule(
                    plan,
                    code,
                    row.getLong("version"),
                    Rule.href(plan, code),
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    AlertKind.valueOf(row.getString("kind")),
                    row.getBoolean("enabled"),
                    Severity.valueOf(row.getString("severity")),
                    mapper.readValue(row.getString("parameters"), Parameters.class),
                    mapper.readValue(row.getString("recipients"), Recipients.class),
                    mapper.readValue(row.getString("escalation"), STEPS),
                    row.getString("reason"),
                    Database.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
