package org.planmonitor.projects.location;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Where a project lies: degrees of WGS 84.
 *
 * @param precisionMetres how far from the point the works may lie
 * @param source what says so
 * @param since from when on this was what is known
 */
@Schema(name = "ProjectLocation")
record LocationView(
        @JsonIgnore long id,
        BigDecimal longitude,
        BigDecimal latitude,
        int precisionMetres,
        String source,
        @Nullable String sourceDate,
        Instant since) {

    static LocationView of(ResultSet row) throws SQLException {
        return new LocationView(
                row.getLong("id"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"),
                row.getInt("precision_metres"),
                row.getString("source"),
                row.getString("source_date"),
                Database.instant(row, "known_from"));
    }

    EntityTag tag(ProjectRef project) {
        return EntityTag.of(project.aggregateId(), "location", id);
    }
}
