package org.planmonitor.projects.stream;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.DatabaseException;

/**
 * Reads from one state of the database for as long as an answer takes, whatever is written meanwhile. It holds a connection until
 * the reader is done, so the reader decides nothing that another one waits for.
 */
@ApplicationScoped
public class Snapshots {

    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a snapshot. */
    @FunctionalInterface
    public interface Reading {

        void read(Snapshot snapshot) throws IOException, SQLException;
    }

    /** Reads, and lets the snapshot go whatever becomes of it. */
    public void read(Reading reading) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read, read only");
                reading.read(new Snapshot(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
