package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import javax.sql.DataSource;

import org.planmonitor.kit.security.Sharing;

/**
 * Takes one lane that nobody else holds, sends what waits in it, and deletes it once acknowledged: all in one transaction. A
 * crash in between sends again; it never loses.
 */
final class LaneReader {

    // The lane whose first row waits longest; skipping lanes that another relay holds.
    private static final String TAKE_LANE = """
            select l.lane from outbox_lane l
            cross join lateral (select o.seq from outbox o where o.lane = l.lane order by o.seq limit 1) first
            order by first.seq limit 1 for update of l skip locked
            """;
    // A statement of its own: its snapshot is newer than the lock, so it sees what the last holder of the lane deleted.
    private static final String READ = """
            select seq, id, aggregatetype, aggregateid, sequence, type, sharing, payload, traceparent, occurred_at
            from outbox where lane = ? order by seq limit ?
            """;
    private static final String DELETE = "delete from outbox where seq = any (?)";
    /** A relay that hangs while it sends loses its lane to another one. */
    private static final String GIVE_LANE_BACK = "set local idle_in_transaction_session_timeout = '60s'";

    private final DataSource dataSource;
    private final EventSender sender;
    private final int batch;

    LaneReader(DataSource dataSource, EventSender sender, int batch) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.batch = batch;
    }

    /** Sends a batch of one lane; answers how many, 0 when nothing waits in a free lane. */
    int sendOneLane() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = sendOneLane(connection);
                connection.commit();
                return sent;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private int sendOneLane(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(GIVE_LANE_BACK);
        }
        OptionalInt lane = takeLane(connection);
        if (lane.isEmpty()) {
            return 0;
        }
        List<OutboxRow> rows = read(connection, lane.getAsInt());
        if (!rows.isEmpty()) {
            sender.send(rows);
            delete(connection, rows);
        }
        return rows.size();
    }

    private static OptionalInt takeLane(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_LANE);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        }
    }

    private List<OutboxRow> read(Connection connection, int lane) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, lane);
            statement.setInt(2, batch);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong("seq"),
                            row.getString("id"),
                            row.getString("aggregatetype"),
                            row.getString("aggregateid"),
                            row.getLong("sequence"),
                            row.getString("type"),
                            Sharing.valueOf(row.getString("sharing")),
                            row.getString("payload"),
                            row.getString("traceparent"),
                            row.getTimestamp("occurred_at").toInstant()));
                }
            }
            return rows;
        }
    }

    private static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::seq).toArray()));
            statement.executeUpdate();
        }
    }
}
