package org.planmonitor.projects.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;

/** One state of the database, of which several questions can be open at a time. */
public final class Snapshot {

    /** Rows that the driver holds of one question: enough that the way to the server costs little. */
    private static final int ROWS_AT_A_TIME = 500;

    private final Connection connection;

    Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Asks; the rows stay with the server until they are taken. */
    public <T> Rows<T> rows(Named question, Database.RowMapper<T> mapper) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question.sql());
        try {
            statement.setFetchSize(ROWS_AT_A_TIME);
            Database.bind(statement, question.parameters().toArray());
            return new Rows<>(statement, mapper);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
