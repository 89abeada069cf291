package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.geometry.shape.Box;
import org.planmonitor.projects.packformat.Publication;

/** The boxes in which regions of a plan lie, version by version. */
@ApplicationScoped
class BoundsStore {

    private static final String LATEST = """
            select distinct on (plan, region) plan, region, version, known_from, west, south, east, north, source, recorded_by
            from region_bounds
            """;

    private final Database database;
    private final ObjectMapper mapper;

    BoundsStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** One version of a box, in degrees of WGS 84. */
    record Stored(
            String plan,
            String region,
            int version,
            Instant knownFrom,
            BigDecimal west,
            BigDecimal south,
            BigDecimal east,
            BigDecimal north,
            Publication source,
            String recordedBy) {

        Box box() {
            return new Box(west.doubleValue(), south.doubleValue(), east.doubleValue(), north.doubleValue());
        }
    }

    Optional<Stored> find(String plan, String region) {
        return database.first(
                LATEST + " where plan = ? and region = ? order by plan, region, version desc",
                this::stored,
                plan,
                region);
    }

    /** The latest versions of the regions after one, by code. */
    List<Stored> page(String plan, String after, int rows) {
        return database.query(
                LATEST + " where plan = ? and region > ? order by plan, region, version desc limit ?",
                this::stored,
                plan,
                after,
                rows);
    }

    /** The latest version; who writes the next one waits here until the one before has committed. */
    Optional<Stored> lock(String plan, String region) {
        database.query(
                "select 1 from plan_region where plan = ? and code = ? for no key update",
                row -> row.getInt(1),
                plan,
                region);
        return find(plan, region);
    }

    void add(Stored version) {
        database.update(
                """
                insert into region_bounds (plan, region, version, known_from, west, south, east, north, source, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                version.plan(),
                version.region(),
                version.version(),
                version.knownFrom(),
                version.west(),
                version.south(),
                version.east(),
                version.north(),
                mapper.<JsonNode>valueToTree(version.source()),
                version.recordedBy());
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("plan"),
                row.getString("region"),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getBigDecimal("west"),
                row.getBigDecimal("south"),
                row.getBigDecimal("east"),
                row.getBigDecimal("north"),
                source(row.getString("source")),
                row.getString("recorded_by"));
    }

    private Publication source(String json) {
        try {
            return mapper.readValue(json, Publication.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a source that is none", e);
        }
    }
}
