package org.planmonitor.reports.alert.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.reports.alert.arithmetic.Spell;
import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Parameters;

/** Asks the serving set of read models for causes: one query, whatever the rule and the time. */
@Singleton
public class Causes {

    private final Database database;
    private final ObjectMapper mapper;

    Causes(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** By subject and the time they began. */
    public List<Cause> of(Question question) {
        Parameters parameters = question.parameters();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", question.plan());
        values.put("zone", question.zone().getId());
        values.put("from", Objects.requireNonNullElse(question.from(), Instant.EPOCH));
        values.put("to", question.to());
        values.put("codes", question.codes());
        values.put("lights", parameters.lights());
        values.put("days", parameters.days());
        values.put("share", parameters.share());
        values.put("warnings", parameters.warnings());
        String overlapping = """
                select c.* from (%s) c
                where c.since < coalesce(c.until, 'infinity') and c.since <= :to and coalesce(c.until, 'infinity') > :from
                order by c.type, c.code, c.since, c.key
                """.formatted(sql(question));
        return database.query(Named.of(overlapping, values), row -> cause(question.kind(), row));
    }

    private static String sql(Question question) {
        return switch (question.kind()) {
            case VERDICT_RED ->
                question.from() == null
                        ? ReportSql.standingVerdicts(question.parameters().lights())
                        : ReportSql.VERDICTS;
            case FIGURE_OVERDUE -> ReportSql.FIGURES;
            case REPORT_OVERDUE -> ReportSql.REPORTS;
            case PROJECT_REPORT_OVERDUE -> ProjectSql.PROGRESS_REPORTS;
            case MILESTONE_SLIPPED -> ProjectSql.MILESTONES;
            case BLOCKER_PAST_DUE -> ProjectSql.BLOCKERS;
            case CHAIN_SUPPLY -> ProjectSql.SUPPLY;
            case FUNDS_BEHIND -> ProjectSql.FUNDS;
            case RATINGS_CONTRADICT -> ProjectSql.CONTRADICTIONS;
        };
    }

    private Cause cause(AlertKind kind, ResultSet row) throws SQLException {
        return new Cause(
                new Subject(Subject.Type.valueOf(row.getString("type")), row.getString("code")),
                new Spell(row.getString("key"), Database.instant(row, "since"), instant(row.getTimestamp("until"))),
                Wording.of(kind, json(row.getString("detail"))),
                row.getString("responsible"),
                row.getString("responsible_name"),
                narrower(Sharing.valueOf(row.getString("sharing")), Sharing.valueOf(row.getString("subject_sharing"))));
    }

    private static Sharing narrower(Sharing one, Sharing other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
