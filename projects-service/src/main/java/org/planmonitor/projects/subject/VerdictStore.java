package org.planmonitor.projects.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;

/** The stored verdicts on indicators and commitments, each with since when it was known. */
@ApplicationScoped
class VerdictStore {

    private static final String TOLD = """
            unnest(:types, :codes, :periods, :sequences, :verdicts, :lights, :stale, :provisional, :last, :sharing)
              as told(type, code, period, sequence, verdict, light, stale, provisional, last_known, sharing)""";

    private final Database database;
    private final ObjectMapper mapper;

    VerdictStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Of which subject and year a verdict is. */
    record Key(SubjectType type, String code, String period) {}

    /** @param sequence orders the verdicts of a subject */
    record Told(Key key, Subject.Verdict verdict, Sharing sharing, long sequence) {

        static Told newer(Told one, Told other) {
            return other.sequence() > one.sequence() ? other : one;
        }
    }

    /**
     * Takes over those that are newer than what is known of their years: two statements for any number.
     *
     * @param told one of each key at most, for only one can stand from the instant on
     */
    void put(String plan, Collection<Told> told, Instant at) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("plan", plan);
        names.put("at", at);
        names.put("types", Column.of("text", told, each -> each.key().type()));
        names.put("codes", Column.of("text", told, each -> each.key().code()));
        names.put("periods", Column.of("text", told, each -> each.key().period()));
        names.put("sequences", Column.of("bigint", told, Told::sequence));
        names.put("verdicts", Column.of("text", told, each -> each.verdict().verdict()));
        names.put("lights", Column.of("text", told, each -> each.verdict().light()));
        names.put("stale", Column.of("boolean", told, each -> each.verdict().stale()));
        names.put(
                "provisional", Column.of("boolean", told, each -> each.verdict().provisional()));
        names.put("last", Column.of("text", told, each -> json(each.verdict().lastKnown())));
        names.put("sharing", Column.of("text", told, Told::sharing));
        update("""
                update known_verdict as known set known_to = :at from %s
                where known.plan = :plan and known.type = told.type and known.code = told.code and known.period = told.period
                  and known.known_to = 'infinity' and known.sequence < told.sequence
                """, names);
        update("""
                insert into known_verdict
                  (plan, type, code, period, sequence, verdict, light, stale, provisional, last_known, sharing, known_from)
                select :plan, type, code, period, sequence, verdict, light, stale, provisional, last_known::jsonb, sharing, :at from %s
                on conflict (plan, type, code, period, known_to) do nothing
                """, names);
    }

    private @Nullable String json(Subject.@Nullable Last last) {
        return last == null ? null : mapper.<JsonNode>valueToTree(last).toString();
    }

    private void update(String sql, Map<String, @Nullable Object> names) {
        Named named = Named.of(sql.formatted(TOLD), names);
        database.update(named.sql(), named.parameters().toArray());
    }
}
