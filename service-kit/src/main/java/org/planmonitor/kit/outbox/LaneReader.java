package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.planmonitor.kit.security.Sharing;

/**
 * Takes the lanes that nobody else holds, sends what waits in them, and deletes it once acknowledged: all in one transaction. A crash
 * in between sends again; it never loses. After a failure each lane goes alone until it has succeeded, and the one that failed goes
 * last, so that a record that the broker never takes holds up its own lane only. For one thread.
 */
final class LaneReader {

    // By the index whatever the planner knows of the table: a backlog is not to be read to see that there is one.
    private static final String WAITING =
            "select l.lane from outbox_lane l cross join lateral (select from outbox o where o.lane = l.lane order by o.seq limit 1) o";
    // No key update: each writer's row refers to its lane, and a lock of the key would wait for all of them, or pass
    // the lane by.
    private static final String TAKE =
            "select lane from outbox_lane where lane = any (?) order by lane for no key update skip locked";
    // A statement of its own: its snapshot is newer than the lock, so it sees what the last holder of the lane deleted.
    private static final String READ = """
            select o.seq, o.id, o.aggregatetype, o.aggregateid, o.sequence, o.type, o.sharing, o.payload, o.traceparent, o.occurred_at
            from unnest(?::smallint[]) as taken (lane)
            cross join lateral (select * from outbox where outbox.lane = taken.lane order by seq limit ?) o
            order by o.seq
            """;
    private static final String DELETE = "delete from outbox where seq = any (?)";
    /** A relay that hangs while it sends loses its lane to another one. */
    private static final String GIVE_LANE_BACK = "set local idle_in_transaction_session_timeout = '60s'";

    private final DataSource dataSource;
    private final EventSender sender;
    private final int batch;
    private final Set<Short> troubled = new LinkedHashSet<>();

    LaneReader(DataSource dataSource, EventSender sender, int batch) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.batch = batch;
    }

    /** Sends a batch of the lanes in which something waits and that nobody else holds; answers how many events. */
    int sendWaiting() {
        try (Connection connection = dataSource.getConnection()) {
            List<Short> waiting = waiting(connection);
            int sent = send(
                    connection,
                    waiting.stream().filter(lane -> !troubled.contains(lane)).toList());
            for (short lane : List.copyOf(troubled)) {
                sent += waiting.contains(lane) ? send(connection, List.of(lane)) : 0;
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private static List<Short> waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            List<Short> lanes = new ArrayList<>();
            while (row.next()) {
                lanes.add(row.getShort(1));
            }
            return lanes;
        }
    }

    private int send(Connection connection, List<Short> lanes) throws SQLException {
        if (lanes.isEmpty()) {
            return 0;
        }
        connection.setAutoCommit(false);
        try {
            int sent = sendTaken(connection, take(connection, lanes));
            connection.commit();
            lanes.forEach(troubled::remove);
            return sent;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            lanes.forEach(troubled::remove);
            troubled.addAll(lanes);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<Short> take(Connection connection, List<Short> lanes) throws SQLException {
        try (Statement limit = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            limit.execute(GIVE_LANE_BACK);
            statement.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                List<Short> taken = new ArrayList<>();
                while (row.next()) {
                    taken.add(row.getShort(1));
                }
                return taken;
            }
        }
    }

    private int sendTaken(Connection connection, List<Short> lanes) throws SQLException {
        List<OutboxRow> rows = lanes.isEmpty() ? List.of() : read(connection, lanes);
        if (!rows.isEmpty()) {
            sender.send(rows);
            delete(connection, rows);
        }
        return rows.size();
    }

    private List<OutboxRow> read(Connection connection, List<Short> lanes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            statement.setInt(2, Math.max(1, batch / lanes.size()));
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getLong("sequence"),
                row.getString("type"),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getTimestamp("occurred_at").toInstant());
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
