package org.planmonitor.indicators.assessment;

import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/** Remembers what was told of each subject and year, last and ever. One statement for any number of verdicts. */
@ApplicationScoped
class ToldVerdicts {

    /** Tells and keeps the history in one statement: neither can be without the other. */
    private static final String TELL = """
            with said as (
                select * from unnest(?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as said(type, code, year, verdict, digest, sharing, event)),
            news as (
                insert into assessment_told as told
                    (plan_id, subject_type, subject_code, year, verdict, digest, told_at)
                select ?, type, code, year, verdict, digest, ? from said
                on conflict (plan_id, subject_type, subject_code, year) do update
                    set verdict = excluded.verdict, digest = excluded.digest, told_at = excluded.told_at
                    where told.digest <> excluded.digest
                returning plan_id, subject_type, subject_code, year, told_at)
            insert into assessment_history (plan_id, subject_type, subject_code, year, as_of, sharing, said)
            select n.plan_id, n.subject_type, n.subject_code, n.year, n.told_at, s.sharing, s.event::jsonb
            from news n join said s on (s.type, s.code, s.year) = (n.subject_type, n.subject_code, n.year)
            order by n.subject_type, n.subject_code, n.year
            returning subject_type || '/' || subject_code || '/' || year
            """;

    private final EntityManager entities;

    private final ObjectMapper mapper;

    ToldVerdicts(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** Those that say something new, in the given order; from now on they count as told. */
    List<AssessmentChanged> news(long planId, List<AssessmentChanged> said) {
        if (said.isEmpty()) {
            return said;
        }
        Set<String> changed =
                entities.unwrap(Session.class).doReturningWork(connection -> tell(connection, planId, said));
        return said.stream().filter(it -> changed.contains(key(it))).toList();
    }

    /** The last year of a plan that was told, or the one before its first. */
    int lastYear(long planId) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(year), 0) from assessment_told where plan_id = :plan")
                        .setParameter("plan", planId)
                        .getSingleResult())
                .intValue();
    }

    private Set<String> tell(Connection connection, long planId, List<AssessmentChanged> said) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setArray(
                    1, array(connection, "text", said, it -> it.subject().type().name()));
            statement.setArray(
                    2, array(connection, "text", said, it -> it.subject().code()));
            statement.setArray(3, array(connection, "smallint", said, it -> Short.valueOf(it.period())));
            statement.setArray(
                    4, array(connection, "text", said, it -> it.verdict().name()));
            statement.setArray(5, array(connection, "text", said, AssessmentChanged::digest));
            statement.setArray(
                    6, array(connection, "text", said, it -> it.sharing().name()));
            statement.setArray(7, array(connection, "text", said, this::json));
            statement.setLong(8, planId);
            statement.setTimestamp(9, Timestamp.from(said.getFirst().asOf()));
            Set<String> changed = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1));
                }
            }
            return changed;
        }
    }

    private String json(AssessmentChanged said) {
        try {
            return mapper.writeValueAsString(said);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Array array(
            Connection connection, String type, List<AssessmentChanged> said, Function<AssessmentChanged, Object> field)
            throws SQLException {
        return connection.createArrayOf(type, said.stream().map(field).toArray());
    }

    private static String key(AssessmentChanged it) {
        return it.subject().type() + "/" + it.subject().code() + "/" + it.period();
    }
}
