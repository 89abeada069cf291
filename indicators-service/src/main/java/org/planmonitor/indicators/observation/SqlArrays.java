package org.planmonitor.indicators.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Columns of rows as arrays of PostgreSQL: how many rows go into one statement. */
public final class SqlArrays {

    private SqlArrays() {}

    /** One field of each row, in the order of the rows; all but numbers and booleans go as their text. */
    public static <T> Array of(Connection connection, String type, List<T> rows, Function<T, @Nullable Object> field)
            throws SQLException {
        return connection.createArrayOf(
                type, rows.stream().map(field).map(SqlArrays::plain).toArray());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
