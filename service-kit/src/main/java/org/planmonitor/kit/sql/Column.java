package org.planmonitor.kit.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, bound as one array: {@code unnest} turns several of them into rows again, so that any number of
 * rows is one statement.
 *
 * @param type the element type as PostgreSQL names it: {@code bigint}, {@code numeric}
 */
public record Column(String type, List<@Nullable Object> values) {

    /** One value of each row, in the order of the rows; enums by their name. */
    public static <T> Column of(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        return new Column(
                type,
                rows.stream()
                        .<@Nullable Object>map(value)
                        .<@Nullable Object>map(Column::plain)
                        .toList());
    }

    /** The column as a parameter of a statement on this connection. */
    public Array in(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
