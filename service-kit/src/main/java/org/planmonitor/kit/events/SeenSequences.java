package org.planmonitor.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers, in the handler's transaction, the newest sequence of each aggregate that was received. */
@ApplicationScoped
public class SeenSequences {

    private static final String ADVANCE = """
            insert into seen_sequence as seen (source, aggregate_type, aggregate_id, sequence) values (?, ?, ?, ?)
            on conflict (source, aggregate_type, aggregate_id) do update set sequence = excluded.sequence
              where excluded.sequence > seen.sequence
            returning sequence
            """;

    private final DataSource dataSource;

    SeenSequences(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this event is newer than every one of its aggregate seen so far; if so, it is the newest from now on. */
    public boolean isNewer(ReceivedEvent event) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, event.source());
            statement.setString(2, event.aggregateType());
            statement.setString(3, event.subject());
            statement.setLong(4, event.sequence());
            try (ResultSet advanced = statement.executeQuery()) {
                return advanced.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sequence of an event could not be compared", e);
        }
    }
}
