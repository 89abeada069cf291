package org.planmonitor.indicators.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.planmonitor.kit.sql.Column;

/**
 * Locks the series of cells and reads what stands in them: three statements for any number of cells. Writers of several
 * series never wait for each other crosswise: all of them first make what is missing and then lock, each in one order.
 */
@ApplicationScoped
class CellLocks {

    private static final String ASKED = "unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])"
            + " as asked(subject_type, subject_code, component, region, accumulation, forecast)";

    private static final String KEY = "subject_type, subject_code, component, region, accumulation, forecast";

    // A row that another transaction is about to make is waited for, and no lock is held yet that it could wait for.
    private static final String MAKE_MISSING = "insert into observation_series (plan_id, " + KEY + ")"
            + " select ?, " + KEY + " from " + ASKED
            + " where not exists (select from observation_series s where s.plan_id = ? and (s.subject_type,"
            + " s.subject_code, s.component, s.region, s.accumulation, s.forecast) = (asked.subject_type,"
            + " asked.subject_code, asked.component, asked.region, asked.accumulation, asked.forecast))"
            + " order by " + KEY + " on conflict do nothing";

    private static final String LOCK = "select s.id, s.subject_type, s.subject_code, s.component, s.region,"
            + " s.accumulation, s.forecast from observation_series s join " + ASKED + " using (" + KEY + ")"
            + " where s.plan_id = ? order by s.id for no key update of s";

    private static final String NEWEST = "select " + VintageSql.SERIES_COLUMNS + ", o.* from"
            + " unnest(?::bigint[], ?::date[], ?::text[]) as cell(series, period_end, period)"
            + " join observation_series s on s.id = cell.series cross join lateral (select * from observation o"
            + " where o.series_id = cell.series and o.period_end = cell.period_end and o.period = cell.period"
            + " order by o.revision desc limit 1) o";

    private final EntityManager entities;

    CellLocks(EntityManager entities) {
        this.entities = entities;
    }

    HeldCells hold(long planId, Collection<CellKey> cells) {
        List<CellKey> once = cells.stream().distinct().toList();
        List<SeriesKey> series = once.stream().map(CellKey::series).distinct().toList();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            makeMissing(connection, planId, series);
            Map<SeriesKey, Long> ids = lock(connection, planId, series);
            return new HeldCells(ids, newest(connection, once, ids));
        });
    }

    private static void makeMissing(Connection connection, long planId, List<SeriesKey> series) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MAKE_MISSING)) {
            statement.setLong(1, planId);
            int next = bind(statement, 2, series);
            statement.setLong(next, planId);
            statement.executeUpdate();
        }
    }

    private static Map<SeriesKey, Long> lock(Connection connection, long planId, List<SeriesKey> series)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            int next = bind(statement, 1, series);
            statement.setLong(next, planId);
            Map<SeriesKey, Long> ids = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(VintageMapper.series(rows), rows.getLong("id"));
                }
            }
            return ids;
        }
    }

    private static Map<CellKey, Vintage> newest(Connection connection, List<CellKey> cells, Map<SeriesKey, Long> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(
                    1, Column.of("bigint", cells, it -> ids.get(it.series())).in(connection));
            statement.setArray(
                    2,
                    Column.of("date", cells, it -> Periods.lastDay(it.period())).in(connection));
            statement.setArray(3, Column.of("text", cells, CellKey::period).in(connection));
            Map<CellKey, Vintage> newest = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Vintage vintage = VintageMapper.read(rows);
                    newest.put(vintage.cell(), vintage);
                }
            }
            return newest;
        }
    }

    private static int bind(PreparedStatement statement, int first, List<SeriesKey> series) throws SQLException {
        Connection connection = statement.getConnection();
        int index = first;
        statement.setArray(
                index++, Column.of("text", series, it -> it.subject().type()).in(connection));
        statement.setArray(
                index++, Column.of("text", series, it -> it.subject().code()).in(connection));
        statement.setArray(
                index++, Column.of("text", series, SeriesKey::component).in(connection));
        statement.setArray(index++, Column.of("text", series, SeriesKey::region).in(connection));
        statement.setArray(
                index++, Column.of("text", series, SeriesKey::accumulation).in(connection));
        statement.setArray(
                index++, Column.of("boolean", series, SeriesKey::forecast).in(connection));
        return index;
    }
}
