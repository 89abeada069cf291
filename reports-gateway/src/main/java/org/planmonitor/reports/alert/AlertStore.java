package org.planmonitor.reports.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.AlertKind;
import org.planmonitor.reports.alert.rule.Severity;

/** Alerts as rows. */
@Singleton
class AlertStore {

    private static final TypeReference<List<Found.Held>> CAUSES = new TypeReference<>() {};

    private static final String KEEP = """
            insert into alert (id, plan, rule, kind, subject_type, subject, version, state, severity, causes, times, since, raised_at,
              last_seen_at, responsible, responsible_name, roles, department, person, acknowledged_at, silenced_until, level,
              resolved_at, resolution, sharing)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz, ?, ?)
            on conflict (id) do update set version = excluded.version, state = excluded.state, severity = excluded.severity,
              causes = excluded.causes, times = excluded.times, since = excluded.since, last_seen_at = excluded.last_seen_at,
              responsible = excluded.responsible, responsible_name = excluded.responsible_name, roles = excluded.roles,
              department = excluded.department, person = excluded.person, acknowledged_at = excluded.acknowledged_at,
              silenced_until = excluded.silenced_until, level = excluded.level, resolved_at = excluded.resolved_at,
              resolution = excluded.resolution, sharing = excluded.sharing
            """;

    private final Database database;
    private final ObjectMapper mapper;

    AlertStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * The alerts of a rule that stand, held until the transaction ends.
     *
     * @param codes of subjects; null: all
     */
    Map<Subject, Alert> standing(String plan, String rule, @Nullable Collection<String> codes) {
        Map<Subject, Alert> standing = new HashMap<>();
        database.query("""
                select * from alert where plan = ? and rule = ? and state <> 'RESOLVED'
                  and (?::text[] is null or subject = any (?)) order by id for update
                """, this::alert, plan, rule, codes, codes)
                .forEach(alert -> standing.put(alert.subject(), alert));
        return standing;
    }

    /** Until when subjects of a rule are silenced by what was said of an alert that is over. */
    Map<Subject, Instant> silences(String plan, String rule, Instant now) {
        Map<Subject, Instant> silences = new HashMap<>();
        database.query("""
                        select distinct on (subject_type, subject) * from alert
                        where plan = ? and rule = ? order by subject_type, subject, raised_at desc
                        """, this::alert, plan, rule).forEach(alert -> {
            Instant until = alert.handled().silencedUntil();
            if (until != null && until.isAfter(now)) {
                silences.put(alert.subject(), until);
            }
        });
        return silences;
    }

    /** Has everybody else who wants to write this alert wait. */
    void lock(UUID id) {
        database.query("select 1 from alert where id = ? for update", row -> 1, id);
    }

    void keep(Alert alert) {
        Found found = alert.found();
        Handled handled = alert.handled();
        database.update(
                KEEP,
                alert.id(),
                alert.plan(),
                alert.rule(),
                alert.kind(),
                alert.subject().type(),
                alert.subject().code(),
                alert.version(),
                handled.state(),
                handled.severity(),
                mapper.valueToTree(found.causes()),
                alert.times(),
                found.since(),
                alert.raisedAt(),
                alert.lastSeenAt(),
                found.responsible(),
                found.responsibleName(),
                handled.roles(),
                handled.department(),
                handled.person(),
                handled.acknowledgedAt(),
                handled.silencedUntil(),
                handled.level(),
                handled.resolvedAt(),
                handled.resolution(),
                found.sharing());
    }

    Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("plan"),
                row.getString("rule"),
                AlertKind.valueOf(row.getString("kind")),
                new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getString("subject")),
                row.getLong("version"),
                Database.instant(row, "raised_at"),
                row.getInt("times"),
                Database.instant(row, "last_seen_at"),
                new Found(
                        causes(row.getString("causes")),
                        Database.instant(row, "since"),
                        row.getString("responsible"),
                        row.getString("responsible_name"),
                        Sharing.valueOf(row.getString("sharing"))),
                handled(row));
    }

    private static Handled handled(ResultSet row) throws SQLException {
        String resolution = row.getString("resolution");
        return new Handled(
                AlertState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                row.getInt("level"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("department"),
                row.getString("person"),
                instant(row, "acknowledged_at"),
                instant(row, "silenced_until"),
                instant(row, "resolved_at"),
                resolution == null ? null : Resolution.valueOf(resolution));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private List<Found.Held> causes(String json) {
        try {
            return mapper.readValue(json, CAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
