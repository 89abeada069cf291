package org.planmonitor.indicators.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;

/**
 * What stands in cells at this moment, read without locking anything: for drafts, whose writers are told again when they
 * publish. Whoever publishes holds the cells instead.
 */
@ApplicationScoped
public class StandingFigures {

    private static final String KEY = "subject_type, subject_code, component, region, accumulation, forecast";

    private static final String STANDING = "select " + VintageSql.SERIES_COLUMNS + ", o.* from unnest(?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::date[], ?::text[]) as asked(" + KEY
            + ", period_end, period) join observation_series s using (" + KEY + ") cross join lateral (select * from"
            + " observation o where o.series_id = s.id and o.period_end = asked.period_end"
            + " and o.period = asked.period order by o.revision desc limit 1) o where s.plan_id = ? and not o.deleted";

    private final EntityManager entities;

    StandingFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** The figures that stand, by their cells; one statement for any number of cells. */
    @Transactional
    public Map<CellKey, Vintage> in(long planId, Collection<CellKey> cells) {
        List<CellKey> once = cells.stream().distinct().toList();
        return once.isEmpty()
                ? Map.of()
                : entities.unwrap(Session.class).doReturningWork(connection -> read(connection, planId, once));
    }

    private static Map<CellKey, Vintage> read(Connection connection, long planId, List<CellKey> cells)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setArray(
                    1,
                    column(
                            connection,
                            "text",
                            cells,
                            it -> it.series().subject().type()));
            statement.setArray(
                    2,
                    column(
                            connection,
                            "text",
                            cells,
                            it -> it.series().subject().code()));
            statement.setArray(
                    3, column(connection, "text", cells, it -> it.series().component()));
            statement.setArray(
                    4, column(connection, "text", cells, it -> it.series().region()));
            statement.setArray(
                    5, column(connection, "text", cells, it -> it.series().accumulation()));
            statement.setArray(
                    6, column(connection, "boolean", cells, it -> it.series().forecast()));
            statement.setArray(7, column(connection, "date", cells, it -> Periods.lastDay(it.period())));
            statement.setArray(8, column(connection, "text", cells, CellKey::period));
            statement.setLong(9, planId);
            Map<CellKey, Vintage> standing = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Vintage vintage = VintageMapper.read(rows);
                    standing.put(vintage.cell(), vintage);
                }
            }
            return standing;
        }
    }

    private static Array column(
            Connection connection, String type, List<CellKey> cells, Function<CellKey, @Nullable Object> field)
            throws SQLException {
        return Column.of(type, cells, field).in(connection);
    }
}
