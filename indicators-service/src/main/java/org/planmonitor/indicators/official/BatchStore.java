package org.planmonitor.indicators.official;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Column;

/** Keeps batches and their rows; they are only ever added. */
@ApplicationScoped
class BatchStore {

    private static final String ROWS = """
            insert into official_row (batch_id, ordinal, key, result, observation_id)
            select ?, place, key, result, observation_id
            from unnest(?::text[], ?::text[], ?::bigint[]) with ordinality
                as taken_in(key, result, observation_id, place)
            """;

    private final EntityManager entities;
    private final CurrentCaller caller;

    BatchStore(EntityManager entities, CurrentCaller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    Batch add(PlanFacts plan, NewBatch given, Instant at, List<RowView> rows) {
        BatchRow row = new BatchRow();
        ObservationSource source = Objects.requireNonNull(given.source());
        row.planId = plan.id();
        row.referenceNumber = Objects.requireNonNull(given.referenceNumber());
        row.issuer = Objects.requireNonNull(given.issuer());
        row.level = Objects.requireNonNull(given.level());
        row.issuedOn = Objects.requireNonNull(given.issuedOn());
        row.sourceTitle = source.title();
        row.sourcePublished = source.published();
        row.receivedAt = at;
        row.receivedBy = caller.get().subject();
        row.rowCount = rows.size();
        entities.persist(row);
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, row.id, rows));
        return row.batch(plan.code());
    }

    private static void insert(Connection connection, long batch, List<RowView> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, batch);
            statement.setArray(2, Column.of("text", rows, RowView::key).in(connection));
            statement.setArray(3, Column.of("text", rows, RowView::result).in(connection));
            statement.setArray(
                    4, Column.of("bigint", rows, it -> Long.valueOf(it.id())).in(connection));
            statement.executeUpdate();
        }
    }
}
