package org.planmonitor.indicators.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;

/** A row of the statements in {@link VintageSql} as a vintage. */
final class VintageMapper {

    private VintageMapper() {}

    static Vintage read(ResultSet row) throws SQLException {
        return new Vintage(
                row.getLong("id"),
                row.getLong("series_id"),
                series(row),
                Period.parse(row.getString("period")),
                row.getInt("revision"),
                row.getBigDecimal("value"),
                Status.valueOf(row.getString("status")),
                revisionClass(row.getString("revision_class")),
                row.getString("document"),
                Database.instant(row, "published_at"),
                Sharing.valueOf(row.getString("sharing")),
                source(row),
                row.getString("note"),
                new WayIn(
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reference_number"),
                        row.getString("submission")));
    }

    static SeriesKey series(ResultSet row) throws SQLException {
        return new SeriesKey(
                new SubjectRef(SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_code")),
                row.getString("component"),
                row.getString("region"),
                Accumulation.valueOf(row.getString("accumulation")),
                row.getBoolean("forecast"));
    }

    private static @Nullable RevisionClass revisionClass(@Nullable String stored) {
        return stored == null ? null : RevisionClass.valueOf(stored);
    }

    private static @Nullable ObservationSource source(ResultSet row) throws SQLException {
        String title = row.getString("source_title");
        return title == null
                ? null
                : new ObservationSource(
                        title,
                        row.getObject("source_published", LocalDate.class),
                        row.getObject("source_known_by", LocalDate.class));
    }
}
