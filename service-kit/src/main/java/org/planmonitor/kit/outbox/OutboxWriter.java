package org.planmonitor.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Column;

/**
 * Writes events with the next sequences of their aggregates, any number in one statement. The row of each aggregate stays locked until
 * commit: a second writer of the same one waits, and gets both a later sequence and a later place in the outbox.
 */
@ApplicationScoped
class OutboxWriter {

    // Sequences are taken in the order of the key, so that two transactions with the same aggregates never wait
    // crosswise.
    private static final String WRITE = """
            with left_here as (
              select *, count(*) over (partition by type, id) as many, row_number() over (partition by type, id order by place) as nth
              from unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                with ordinality as given(lane, type, id, event, sharing, payload, traceparent, at, place)),
            taken as (
              insert into outbox_sequence as known (aggregatetype, aggregateid, sequence)
              select type, id, count(*) from left_here group by type, id order by type, id
              on conflict (aggregatetype, aggregateid) do update set sequence = known.sequence + excluded.sequence
              returning aggregatetype, aggregateid, sequence)
            insert into outbox (lane, aggregatetype, aggregateid, sequence, type, sharing, payload, traceparent, occurred_at)
            select lane, type, id, sequence - many + nth, event, sharing,
              (payload || '"sequence":' || (sequence - many + nth) || '}')::json, traceparent, at
            from left_here join taken on (taken.aggregatetype, taken.aggregateid) = (type, id)
            order by place
            """;

    private final DataSource dataSource;

    OutboxWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(List<LeftEvent> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            List<Column> columns = List.of(
                    Column.of("smallint", events, each -> Lanes.of(each.event().aggregateId())),
                    Column.of("text", events, each -> each.event().aggregateType()),
                    Column.of("text", events, each -> each.event().aggregateId()),
                    Column.of("text", events, each -> each.event().type()),
                    Column.of("text", events, each -> each.event().sharing()),
                    Column.of("text", events, LeftEvent::payload),
                    Column.of("text", events, LeftEvent::traceparent),
                    Column.of("timestamptz", events, each -> each.at().toString()));
            for (int i = 0; i < columns.size(); i++) {
                statement.setArray(i + 1, columns.get(i).in(connection));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot leave an event", e);
        }
    }
}
