package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.planmonitor.kit.security.Sharing;

/**
 * Takes the lanes that nobody else holds, one after the other, sends what waits in each, and deletes it once acknowledged: all in
 * one transaction per lane. A crash in between sends again; it never loses.
 */
final class LaneReader {

    // Where something waits, longest first. Asked once for all lanes: each look walks over what was sent and is not yet
    // swept.
    private static final String WAITING = """
            select l.lane from outbox_lane l
            cross join lateral (select o.seq from outbox o where o.lane = l.lane order by o.seq limit 1) first
            order by first.seq
            """;
    // No key update: each writer's row refers to its lane, and a lock of the key would wait for all of them, or pass
    // the lane by.
    private static final String TAKE_LANE = "select lane from outbox_lane where lane = ? for no key update skip locked";
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

    /** Sends a batch of each lane in which something waits and that nobody else holds; answers how many events. */
    int sendWaiting() {
        try (Connection connection = dataSource.getConnection()) {
            int sent = 0;
            for (int lane : waiting(connection)) {
                sent += send(connection, lane);
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private static List<Integer> waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            List<Integer> lanes = new ArrayList<>();
            while (row.next()) {
                lanes.add(row.getInt(1));
            }
            return lanes;
        }
    }

    private int send(Connection connection, int lane) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int sent = take(connection, lane) ? sendTaken(connection, lane) : 0;
            connection.commit();
            return sent;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean take(Connection connection, int lane) throws SQLException {
        try (Statement limit = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(TAKE_LANE)) {
            limit.execute(GIVE_LANE_BACK);
            statement.setInt(1, lane);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private int sendTaken(Connection connection, int lane) throws SQLException {
        List<OutboxRow> rows = read(connection, lane);
        if (!rows.isEmpty()) {
            sender.send(rows);
            delete(connection, rows);
        }
        return rows.size();
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
