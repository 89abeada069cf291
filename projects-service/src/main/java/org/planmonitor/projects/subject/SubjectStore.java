package org.planmonitor.projects.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** The stored copies. */
@ApplicationScoped
class SubjectStore {

    /** A subject with the newest verdict that the reader may see. */
    private static final String SUBJECT = """
            select s.*, v.period, v.verdict, v.light, v.stale, v.provisional, v.last_known from known_subject s
            left join lateral (select * from known_verdict v where v.plan = s.plan and v.type = s.type and v.code = s.code
              and v.known_from <= :at and v.known_to > :at and v.sharing = any (:visible) order by v.period desc limit 1) v on true
            where s.plan = :plan and s.known_from <= :at and s.known_to > :at
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

    /** One of them, whoever may see it, with the newest verdict that the reader may see. */
    Optional<Subject> find(Subjects.Reader reader, SubjectType type, String code) {
        Map<String, @Nullable Object> names = names(reader);
        names.put("type", type);
        names.put("code", code);
        return query(" and s.type = :type and s.code = :code", names).stream().findFirst();
    }

    /** Subjects of these codes, whatever their type, that the reader sees. */
    List<Subject> of(Subjects.Reader reader, Set<String> codes) {
        Map<String, @Nullable Object> names = names(reader);
        names.put("codes", codes);
        return query(" and s.code = any (:codes) and s.sharing = any (:visible)", names);
    }

    /** Behind a type and a code, in their order. */
    List<Subject> page(Subjects.Reader reader, Subjects.Filter filter, Subjects.After after, int rows) {
        Map<String, @Nullable Object> names = names(reader);
        names.put("afterType", after.type());
        names.put("afterCode", after.code());
        names.put("type", filter.type());
        names.put("lagging", filter.lagging());
        names.put("rows", rows);
        return query(
                " and s.sharing = any (:visible) and (s.type, s.code) > (:afterType, :afterCode) and not s.withdrawn"
                        + " and (:type::text is null or s.type = :type) and (:lagging::boolean is null or :lagging = "
                        + LAGS + ") order by s.type, s.code limit :rows",
                names);
    }

    /** Takes over what was told; a telling that says nothing new but with whom it is shared is no new version. */
    void put(Subject told, Instant at) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("plan", told.plan());
        names.put("type", told.type());
        names.put("code", told.code());
        names.put("zh", told.name().zh());
        names.put("en", told.name().en());
        names.put("unit", told.unit() == null ? null : mapper.<JsonNode>valueToTree(told.unit()));
        names.put("components", mapper.<JsonNode>valueToTree(told.components()));
        names.put("sharing", told.sharing());
        names.put("withdrawn", told.withdrawn());
        names.put("at", at);
        update(
                "update known_subject set sharing = :sharing where plan = :plan and type = :type and code = :code",
                names);
        update("""
                update known_subject set known_to = :at
                where plan = :plan and type = :type and code = :code and known_to = 'infinity'
                  and (name_zh, name_en, unit, components, withdrawn) is distinct from (:zh, :en, :unit, :components, :withdrawn)
                """, names);
        update("""
                insert into known_subject (plan, type, code, name_zh, name_en, unit, components, sharing, withdrawn, known_from)
                select :plan, :type, :code, :zh, :en, :unit::jsonb, :components::jsonb, :sharing, :withdrawn, coalesce(max(known_to), '-infinity')
                from known_subject where plan = :plan and type = :type and code = :code
                having coalesce(max(known_to) < 'infinity', true)
                """, names);
    }

    private static Map<String, @Nullable Object> names(Subjects.Reader reader) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("plan", reader.plan());
        names.put("visible", reader.visible());
        names.put("at", reader.at());
        return names;
    }

    private List<Subject> query(String narrowed, Map<String, @Nullable Object> names) {
        return database.query(Named.of(SUBJECT + narrowed, names), this::subject);
    }

    private void update(String sql, Map<String, @Nullable Object> names) {
        Named named = Named.of(sql, names);
        database.update(named.sql(), named.parameters().toArray());
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
