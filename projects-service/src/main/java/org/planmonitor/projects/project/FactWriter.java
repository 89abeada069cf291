package org.planmonitor.projects.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Records facts, many in one statement: a batch of two thousand steps costs no more round trips than one step. */
@ApplicationScoped
class FactWriter {

    private static final String INSERT = """
            insert into stage_fact (id, project_id, event, stage, begins, resumes, happened, first_day, last_day, moved_from,
              moved_to, scope_zh, scope_en, evidence, reason, overrides, source_kind, corrects, recorded_at, known_at, recorded_by)
            select nextval('stage_fact_seq'), project, event, stage, begins, resumes, happened, first_day, last_day, moved_from,
              moved_to, scope_zh, scope_en, evidence, reason, overrides::jsonb, source, corrects, ?, ?, ?
            from unnest(?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::date[], ?::date[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
              with ordinality as recorded(project, event, stage, begins, resumes, happened, first_day, last_day, moved_from,
              moved_to, scope_zh, scope_en, evidence, reason, overrides, source, corrects, place)
            order by place
            returning id
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;

    FactWriter(DataSource dataSource, ObjectMapper mapper, CurrentCaller caller) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.caller = caller;
    }

    /** Stores them; answers their ids in the same order. */
    List<Long> record(List<NewFact> facts, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, facts);
            insert.setTimestamp(1, Timestamp.from(at));
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setString(3, caller.get().subject());
            columns.add("bigint", NewFact::project);
            columns.add("text", NewFact::event);
            columns.add("text", fact -> fact.fact().stage());
            columns.add("boolean", fact -> fact.fact().begins());
            columns.add("boolean", fact -> fact.fact().resumes());
            columns.add("text", fact -> fact.fact().date().toString());
            columns.add("date", fact -> java.sql.Date.valueOf(fact.fact().date().first()));
            columns.add("date", fact -> java.sql.Date.valueOf(fact.fact().date().last()));
            columns.add("text", NewFact::movedFrom);
            columns.add("text", NewFact::movedTo);
            columns.add("text", fact -> zh(fact.scope()));
            columns.add("text", fact -> en(fact.scope()));
            columns.add("text", NewFact::evidence);
            columns.add("text", NewFact::reason);
            columns.add("text", this::override);
            columns.add("text", fact -> fact.source().name());
            columns.add("bigint", NewFact::corrects);
            List<Long> ids = new ArrayList<>(facts.size());
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be recorded", e);
        }
    }

    /** Binds one array per column, from the fourth parameter on. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<NewFact> facts;
        private int parameter = 4;

        Columns(Connection connection, PreparedStatement statement, List<NewFact> facts) {
            this.connection = connection;
            this.statement = statement;
            this.facts = facts;
        }

        void add(String type, Function<NewFact, @Nullable Object> value) throws SQLException {
            Object[] values = facts.stream().map(value).toArray();
            statement.setArray(parameter++, connection.createArrayOf(type, values));
        }
    }

    private static @Nullable String zh(@Nullable Text text) {
        return text == null ? null : text.zh();
    }

    private static @Nullable String en(@Nullable Text text) {
        return text == null ? null : text.en();
    }

    private @Nullable String override(NewFact fact) {
        try {
            return fact.override() == null ? null : mapper.writeValueAsString(fact.override());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts is always JSON", e);
        }
    }
}
