package org.planmonitor.projects.stream;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.sql.DatabaseException;
import org.planmonitor.kit.text.Text;

/**
 * Reads from one state of the database for as long as an answer takes, whatever is written meanwhile. It holds a connection until
 * the reader is done, so the reader decides nothing that another one waits for.
 */
@ApplicationScoped
public class Snapshots {

    /** Readers of long answers at a time: each holds a connection and a thread for as long as it likes to read. */
    private static final int AT_ONCE = 8;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a snapshot. */
    @FunctionalInterface
    public interface Reading {

        void read(Snapshot snapshot) throws IOException, SQLException;
    }

    /** As {@link #read}, for an answer that takes as long as its reader wants; 503 when too many of them are on their way. */
    public void stream(Reading reading) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                            KitProblem.UNAVAILABLE,
                            new Text("正在导出的请求过多,请稍后再试", "Too many long answers are on their way; come again shortly"))
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        try {
            read(reading);
        } finally {
            places.release();
        }
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
