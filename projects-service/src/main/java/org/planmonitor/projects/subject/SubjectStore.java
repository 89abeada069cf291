package org.planmonitor.projects.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** The stored copies. */
@ApplicationScoped
class SubjectStore {

    /** A subject with the newest verdict that the reader may see. */
    private static final String SUBJECT = """
            select s.*, v.period, v.verdict, v.light, v.stale, v.provisional, v.last_known from known_subject s
            left join lateral (select * from known_verdict v where v.plan = s.plan and v.type = s.type and v.code = s.code
              and v.sharing = any (?) order by v.period desc limit 1) v on true
            """;

    /** {@link Subject.Verdict#lags} in SQL. */
    private static final String LAGS = "(coalesce(v.light in ('RED', 'YELLOW'), false)"
            + " or coalesce(v.light = 'GREY' and v.last_known ->> 'light' in ('RED', 'YELLOW'), false))";

    private static final TypeReference<List<Subject.Component>> COMPONENTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper mapper;

    SubjectStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Optional<Subject> find(String plan, SubjectType type, String code, Set<Sharing> verdictsOf) {
        return database.first(
                SUBJECT + " where s.plan = ? and s.type = ? and s.code = ?",
                this::subject,
                verdictsOf,
                plan,
                type,
                code);
    }

    /** Subjects of these codes, whatever their type, that the reader sees. */
    List<Subject> of(String plan, Set<String> codes, Set<Sharing> visible) {
        return database.query(
                SUBJECT + " where s.plan = ? and s.code = any (?) and s.sharing = any (?)",
                this::subject,
                visible,
                plan,
                codes,
                visible);
    }

    /** Behind a type and a code, in their order. */
    List<Subject> page(String plan, Subjects.Filter filter, Subjects.After after, Set<Sharing> visible, int rows) {
        return database.query(
                SUBJECT + " where s.plan = ? and s.sharing = any (?) and (s.type, s.code) > (?, ?) and not s.withdrawn"
                        + " and (?::text is null or s.type = ?) and (?::boolean is null or ? = " + LAGS
                        + ") order by s.type, s.code limit ?",
                this::subject,
                visible,
                plan,
                visible,
                after.type(),
                after.code(),
                filter.type(),
                filter.type(),
                filter.lagging(),
                filter.lagging(),
                rows);
    }

    void put(Subject told) {
        database.update(
                """
                insert into known_subject (plan, type, code, name_zh, name_en, unit, components, sharing, withdrawn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan, type, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                  unit = excluded.unit, components = excluded.components, sharing = excluded.sharing, withdrawn = excluded.withdrawn
                """,
                told.plan(),
                told.type(),
                told.code(),
                told.name().zh(),
                told.name().en(),
                told.unit() == null ? null : mapper.<JsonNode>valueToTree(told.unit()),
                mapper.<JsonNode>valueToTree(told.components()),
                told.sharing(),
                told.withdrawn());
    }

    void put(String plan, SubjectType type, String code, Subject.Verdict told, Sharing sharing, long sequence) {
        database.update(
                """
                insert into known_verdict (plan, type, code, period, sequence, verdict, light, stale, provisional, last_known, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan, type, code, period) do update set sequence = excluded.sequence, verdict = excluded.verdict,
                  light = excluded.light, stale = excluded.stale, provisional = excluded.provisional,
                  last_known = excluded.last_known, sharing = excluded.sharing
                where excluded.sequence > known_verdict.sequence
                """,
                plan,
                type,
                code,
                told.period(),
                sequence,
                told.verdict(),
                told.light(),
                told.stale(),
                told.provisional(),
                told.lastKnown() == null ? null : mapper.<JsonNode>valueToTree(told.lastKnown()),
                sharing);
    }

    private Subject subject(ResultSet row) throws SQLException {
        String period = row.getString("period");
        return new Subject(
                row.getString("plan"),
                SubjectType.valueOf(row.getString("type")),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                json(row.getString("unit"), Subject.Unit.class),
                components(row.getString("components")),
                Sharing.valueOf(row.getString("sharing")),
                row.getBoolean("withdrawn"),
                period == null
                        ? null
                        : new Subject.Verdict(
                                period,
                                row.getString("verdict"),
                                row.getString("light"),
                                row.getBoolean("stale"),
                                row.getBoolean("provisional"),
                                json(row.getString("last_known"), Subject.Last.class)));
    }

    private <T> @Nullable T json(@Nullable String stored, Class<T> type) {
        try {
            return stored == null ? null : mapper.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a subject that is none", e);
        }
    }

    private List<Subject.Component> components(String stored) {
        try {
            return mapper.readValue(stored, COMPONENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds components that are none", e);
        }
    }
}
