package org.planmonitor.projects.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.projects.lifecycle.Reached;

/**
 * Keeps what was known of projects when: each change closes what was known and opens what is known now, so that an answer as of
 * a past instant is a look-up. It is written in the transaction of the change, under the instant of {@code Recordings}.
 */
@ApplicationScoped
class Memory {

    /** The stages of the path. */
    static final String PATH = "PATH";

    /** The steps of statistical entry. */
    static final String STATISTICS = "STATISTICS";

    private static final String REMEMBER = "select remember_projects(?::bigint[], ?)";
    private static final String CLOSE = """
            update stage_reached r set known_to = ?
            where r.project_id = any(?::bigint[]) and r.track = ? and r.known_to = 'infinity' and not exists (
              select 1 from unnest(?::bigint[], ?::text[], ?::date[], ?::date[], ?::boolean[])
                as now(project, stage, first_day, last_day, at_latest)
              where now.project = r.project_id and now.stage = r.stage and now.first_day = r.first_day
                and now.last_day = r.last_day and now.at_latest = r.at_latest)
            """;
    // Projects are named twice: else what all projects have reached would be read.
    private static final String OPEN = """
            insert into stage_reached (project_id, plan, track, stage, first_day, last_day, at_latest, known_from)
            select project, ?, ?, stage, first_day, last_day, at_latest, ?
            from unnest(?::bigint[], ?::text[], ?::date[], ?::date[], ?::boolean[])
              as now(project, stage, first_day, last_day, at_latest)
            where not exists (select 1 from stage_reached r where r.project_id = any(?::bigint[])
              and r.project_id = now.project and r.track = ? and r.stage = now.stage and r.known_to = 'infinity')
            """;

    private final DataSource dataSource;

    Memory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Row(long project, Reached reached) {}

    /** The projects as they are stored now, known from this instant on. Flush before. */
    void remember(Collection<Long> projects, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(1, connection.createArrayOf("bigint", projects.toArray()));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("projects could not be remembered", e);
        }
    }

    /** As {@link #remember(Collection, Instant)}, with all that the projects have reached on a track. */
    void remember(String plan, String track, Map<Long, List<Reached>> projects, Instant at) {
        reached(plan, track, projects, at);
        // Since when a project counts as started is kept with its version, and made of what it has reached.
        remember(projects.keySet(), at);
    }

    private void reached(String plan, String track, Map<Long, List<Reached>> projects, Instant at) {
        List<Row> rows = new ArrayList<>();
        projects.forEach((project, reached) -> reached.forEach(stage -> rows.add(new Row(project, stage))));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement close = connection.prepareStatement(CLOSE);
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            java.sql.Array ids =
                    connection.createArrayOf("bigint", projects.keySet().toArray());
            close.setTimestamp(1, Timestamp.from(at));
            close.setArray(2, ids);
            close.setString(3, track);
            bind(connection, close, 4, rows);
            close.executeUpdate();
            open.setString(1, plan);
            open.setString(2, track);
            open.setTimestamp(3, Timestamp.from(at));
            bind(connection, open, 4, rows);
            open.setArray(9, ids);
            open.setString(10, track);
            open.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what projects have reached could not be remembered", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int first, List<Row> rows)
            throws SQLException {
        statement.setArray(first, array(connection, "bigint", rows, Row::project));
        statement.setArray(
                first + 1, array(connection, "text", rows, row -> row.reached().stage()));
        statement.setArray(
                first + 2,
                array(
                        connection,
                        "date",
                        rows,
                        row -> java.sql.Date.valueOf(row.reached().date().first())));
        statement.setArray(
                first + 3,
                array(
                        connection,
                        "date",
                        rows,
                        row -> java.sql.Date.valueOf(row.reached().date().last())));
        statement.setArray(
                first + 4,
                array(connection, "boolean", rows, row -> row.reached().atLatest()));
    }

    private static java.sql.Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
