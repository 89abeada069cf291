package org.planmonitor.projects.stream;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.planmonitor.kit.sql.Database;

/** The rows of one question, one after the other. */
public final class Rows<T> implements AutoCloseable {

    /** The column by which the rows of several questions are put together: where the project stands in its plan. */
    public static final String PLACE = "place";

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Database.RowMapper<T> mapper;
    private boolean more;

    Rows(PreparedStatement statement, Database.RowMapper<T> mapper) throws SQLException {
        this.statement = statement;
        this.mapper = mapper;
        this.rows = statement.executeQuery();
        this.more = rows.next();
    }

    public boolean hasNext() {
        return more;
    }

    public T next() throws SQLException {
        if (!more) {
            throw new NoSuchElementException();
        }
        T value = mapper.map(rows);
        more = rows.next();
        return value;
    }

    /**
     * The rows at a place. Places are asked for in ascending order, in which the rows are sorted; one that nobody has asked for
     * would be of a project that the answer leaves out, and is an error of the question.
     */
    public List<T> at(long place) throws SQLException {
        if (!more || rows.getLong(PLACE) > place) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        while (more && rows.getLong(PLACE) == place) {
            found.add(next());
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("rows at " + rows.getLong(PLACE) + " belong to nothing that is told");
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
