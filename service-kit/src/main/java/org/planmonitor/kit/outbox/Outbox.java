package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.request.RequestIds;

/**
 * Where events are left in the transaction of the change they tell of. Each gets the next sequence of its aggregate, under a
 * row lock that is held until commit, so that the order of sequences is the order of commits. Without a transaction it fails.
 */
@ApplicationScoped
public class Outbox {

    private static final int ROWS_PER_STATEMENT = 2_000;

    private static final String INSERT = """
            insert into outbox (lane, aggregatetype, aggregateid, sequence, type, sharing, payload, traceparent, occurred_at)
            select lane, aggregatetype, aggregateid, sequence, type, sharing, payload::json, ?, ?
            from unnest(?::smallint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[]) with ordinality
              as left_here(lane, aggregatetype, aggregateid, sequence, type, sharing, payload, place)
            order by place
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final RequestIds requests;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;

    Outbox(
            DataSource dataSource,
            ObjectMapper mapper,
            Clock clock,
            RequestIds requests,
            TransactionSynchronizationRegistry transaction,
            Relay relay) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.clock = clock;
        this.requests = requests;
        this.transaction = transaction;
        this.relay = relay;
    }

    private record Numbered(OutboxEvent event, long sequence, String payload) {}

    /** Leaves one event; answers its sequence. */
    public long emit(OutboxEvent event) {
        return leave(List.of(event)).getFirst().sequence();
    }

    /** Leaves many events in a few statements, in the given order. */
    public void emitAll(List<OutboxEvent> events) {
        for (int from = 0; from < events.size(); from += ROWS_PER_STATEMENT) {
            leave(events.subList(from, Math.min(events.size(), from + ROWS_PER_STATEMENT)));
        }
    }

    private List<Numbered> leave(List<OutboxEvent> events) {
        relay.requireTopic();
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is left in the transaction of its change, and there is none");
        }
        try (Connection connection = dataSource.getConnection()) {
            Sequences sequences = Sequences.take(connection, events);
            List<Numbered> numbered = new ArrayList<>(events.size());
            for (OutboxEvent event : events) {
                long sequence = sequences.next(event);
                numbered.add(new Numbered(event, sequence, payload(event, sequence)));
            }
            insert(connection, numbered);
            wakeRelayAfterCommit();
            return numbered;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot leave an event", e);
        }
    }

    private void insert(Connection connection, List<Numbered> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, requests.traceparent());
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "smallint",
                            rows.stream()
                                    .map(row -> Lanes.of(row.event().aggregateId()))
                                    .toArray()));
            statement.setArray(
                    4,
                    Sequences.texts(
                            connection, rows.stream().map(row -> row.event().aggregateType())));
            statement.setArray(
                    5,
                    Sequences.texts(
                            connection, rows.stream().map(row -> row.event().aggregateId())));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Numbered::sequence).toArray()));
            statement.setArray(
                    7,
                    Sequences.texts(
                            connection, rows.stream().map(row -> row.event().type())));
            statement.setArray(
                    8,
                    Sequences.texts(
                            connection,
                            rows.stream().map(row -> row.event().sharing().name())));
            statement.setArray(9, Sequences.texts(connection, rows.stream().map(Numbered::payload)));
            statement.executeUpdate();
        }
    }

    private String payload(OutboxEvent event, long sequence) {
        ObjectNode data = mapper.valueToTree(event.data());
        return data.put("sequence", sequence).toString();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to add to the transaction.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
