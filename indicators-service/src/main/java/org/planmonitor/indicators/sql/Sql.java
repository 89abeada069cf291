package org.planmonitor.indicators.sql;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the connection of the current transaction. Parameters are bound by position: instants, days, enums
 * and {@link Column arrays} as PostgreSQL wants them.
 */
@ApplicationScoped
public class Sql {

    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes something of the row that the result stands on. */
    public interface Mapper<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** All rows, in the order of the statement. */
    public <T> List<T> list(String statement, Mapper<T> mapper, @Nullable Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(mapper.read(rows));
                }
                return all;
            }
        });
    }

    /** The first row. */
    public <T> Optional<T> first(String statement, Mapper<T> mapper, @Nullable Object... parameters) {
        return list(statement, mapper, parameters).stream().findFirst();
    }

    /** How many rows were written. */
    public int update(String statement, @Nullable Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        int index = 1;
        for (@Nullable Object parameter : parameters) {
            bind(prepared, index++, parameter);
        }
        return prepared;
    }

    private static void bind(PreparedStatement prepared, int index, @Nullable Object parameter) throws SQLException {
        switch (parameter) {
            case null -> prepared.setNull(index, Types.NULL);
            case Instant instant -> prepared.setTimestamp(index, Timestamp.from(instant));
            case LocalDate day -> prepared.setDate(index, Date.valueOf(day));
            case Enum<?> constant -> prepared.setString(index, constant.name());
            case Column column ->
                prepared.setArray(
                        index,
                        prepared.getConnection()
                                .createArrayOf(column.type(), column.values().toArray()));
            default -> prepared.setObject(index, parameter);
        }
    }
}
