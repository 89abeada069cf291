package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.Vintage;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;

/** Reads publications for {@link FigureLogs}: plain SQL, whatever its reader may see, forecasts included. */
@ApplicationScoped
class PublishedReader {

    private static final String SELECT = """
            select s.id as series, s.subject_type, s.subject_code, s.component, s.accumulation, s.forecast,
                o.id, o.period, o.revision, o.value, o.status, o.published_at, o.sharing
            from observation_series s join observation o on o.series_id = s.id
            where s.plan_id = ? and s.region = ? and o.published_at <= ?""";
    private static final String SINCE = SELECT + " and o.published_at > ?";

    private final EntityManager entities;

    PublishedReader(EntityManager entities) {
        this.entities = entities;
    }

    List<Published> all(long planId, String region, Instant upTo) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, SELECT, planId, region, upTo)) {
                return read(statement, region);
            }
        });
    }

    List<Published> since(long planId, String region, Instant after, Instant upTo) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = prepared(connection, SINCE, planId, region, upTo)) {
                statement.setObject(4, after.atOffset(ZoneOffset.UTC));
                return read(statement, region);
            }
        });
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, long planId, String region, Instant upTo) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setLong(1, planId);
        statement.setString(2, region);
        statement.setObject(3, upTo.atOffset(ZoneOffset.UTC));
        return statement;
    }

    private static List<Published> read(PreparedStatement statement, String region) throws SQLException {
        Map<Long, SeriesKey> series = new HashMap<>();
        Map<String, Period> periods = new HashMap<>();
        List<Published> read = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong("series");
                SeriesKey key = series.get(id);
                if (key == null) {
                    key = key(rows, region);
                    series.put(id, key);
                }
                Period period = periods.computeIfAbsent(rows.getString("period"), Period::parse);
                read.add(published(rows, key, period));
            }
        }
        return read;
    }

    private static SeriesKey key(ResultSet row, String region) throws SQLException {
        return new SeriesKey(
                new SubjectRef(SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_code")),
                row.getString("component"),
                region,
                Accumulation.valueOf(row.getString("accumulation")),
                row.getBoolean("forecast"));
    }

    private static Published published(ResultSet row, SeriesKey series, Period period) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        int revision = row.getInt("revision");
        Instant at = row.getTimestamp("published_at").toInstant();
        Observation observation = value == null
                ? null
                : new Observation(
                        period,
                        value,
                        PlanFigures.sureness(Status.valueOf(row.getString("status"))),
                        null,
                        new Vintage(row.getString("id"), revision, at));
        return new Published(series, period, revision, at, Sharing.valueOf(row.getString("sharing")), observation);
    }
}
