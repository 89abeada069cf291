package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hands out the next sequences of aggregates. The row of each stays locked until commit: a second writer of the same aggregate
 * waits, and gets both a later sequence and a later place in the outbox.
 */
final class Sequences {

    // In the order of the key, so that two transactions that emit for the same aggregates never wait for each other
    // crosswise.
    private static final String TAKE = """
            insert into outbox_sequence as known (aggregatetype, aggregateid, sequence)
            select type, id, taken from unnest(?::text[], ?::text[], ?::bigint[]) as asked(type, id, taken) order by type, id
            on conflict (aggregatetype, aggregateid) do update set sequence = known.sequence + excluded.sequence
            returning aggregatetype, aggregateid, sequence
            """;

    record Aggregate(String type, String id) implements Comparable<Aggregate> {

        static Aggregate of(OutboxEvent event) {
            return new Aggregate(event.aggregateType(), event.aggregateId());
        }

        @Override
        public int compareTo(Aggregate other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : id.compareTo(other.id);
        }
    }

    private final Map<Aggregate, Long> next;

    private Sequences(Map<Aggregate, Long> next) {
        this.next = next;
    }

    /** Takes as many sequences as there are events, for each aggregate. */
    static Sequences take(Connection connection, List<OutboxEvent> events) throws SQLException {
        Map<Aggregate, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(Aggregate.of(event), 1L, Long::sum));
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setArray(1, texts(connection, counts.keySet().stream().map(Aggregate::type)));
            statement.setArray(2, texts(connection, counts.keySet().stream().map(Aggregate::id)));
            statement.setArray(
                    3, connection.createArrayOf("bigint", counts.values().toArray()));
            Map<Aggregate, Long> next = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Aggregate aggregate = new Aggregate(rows.getString(1), rows.getString(2));
                    next.put(aggregate, rows.getLong(3) - counts.getOrDefault(aggregate, 0L) + 1);
                }
            }
            return new Sequences(next);
        }
    }

    /** The sequence of the next event of this aggregate. */
    long next(OutboxEvent event) {
        return next.merge(Aggregate.of(event), 1L, Long::sum) - 1;
    }

    static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
