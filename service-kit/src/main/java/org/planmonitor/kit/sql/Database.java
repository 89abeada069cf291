package org.planmonitor.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Statements with positional parameters. Takes part in the surrounding transaction, if there is one. Instants, JSON trees, enums, {@link Column}s and
 * collections (as text arrays) are bound as PostgreSQL wants them.
 */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One row of an answer as a value. */
    @FunctionalInterface
    public interface RowMapper<T> {

        T map(ResultSet row) throws SQLException;
    }

    /** Changes rows; the number of them. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Changes rows by one statement with many sets of parameters, in their order and without waiting for each; the number of rows.
     * Where the driver may turn inserts into one of many rows, rows of one call must not conflict with each other, unless
     * nothing is done on conflict.
     */
    public long updateAll(String sql, List<@Nullable Object[]> sets) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] parameters : sets) {
                bind(statement, parameters);
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch())
                    .mapToLong(count -> count == Statement.SUCCESS_NO_INFO ? 1 : count)
                    .sum();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** All rows of an answer. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return query(sql, mapper, parameters).stream().findFirst();
    }

    /** All rows of an answer to a statement with names. */
    public <T> List<T> query(Named statement, RowMapper<T> mapper) {
        return query(statement.sql(), mapper, statement.parameters().toArray());
    }

    /** So many fresh numbers of a sequence that hands them out one by one. */
    public List<Long> next(String sequence, int count) {
        return query("select nextval(?::regclass) from generate_series(1, ?)", row -> row.getLong(1), sequence, count);
    }

    /** An instant as it stands in a column of an answer. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Binds all parameters of a statement that its caller runs, as those of the others are bound. */
    public static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Instant instant -> statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            case JsonNode json -> statement.setObject(index, json.toString(), Types.OTHER);
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Column column -> statement.setArray(index, column.in(statement.getConnection()));
            case Collection<?> many ->
                statement.setArray(
                        index,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        many.stream().map(Object::toString).toArray()));
            default -> statement.setObject(index, value);
        }
    }
}
