package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.packformat.Publication;

/** Where members run, version by version. Who sees a geometry is decided by its member. */
@ApplicationScoped
class GeometryStore {

    private static final String LATEST = """
            select distinct on (plan, code) plan, code, version, known_from, reason, source, length_km, content, recorded_by
            from transit_geometry
            """;

    private final Database database;
    private final ObjectMapper mapper;

    GeometryStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * One version.
     *
     * @param lengthKm of a line as it is drawn; null of what is none
     * @param geometry null where it was withdrawn
     */
    record Stored(
            String plan,
            String code,
            int version,
            Instant knownFrom,
            String reason,
            Publication source,
            @Nullable BigDecimal lengthKm,
            @Nullable JsonNode geometry,
            String recordedBy) {}

    Optional<Stored> find(String plan, String code, Instant at) {
        return database.first(
                LATEST + " where plan = ? and code = ? and known_from <= ? order by plan, code, version desc",
                this::stored,
                plan,
                code,
                at);
    }

    /** The latest version. */
    Optional<Stored> last(String plan, String code) {
        return database.first(
                LATEST + " where plan = ? and code = ? order by plan, code, version desc", this::stored, plan, code);
    }

    /** Those of several members, in one statement. */
    Map<String, Stored> all(String plan, Collection<String> codes, Instant at) {
        Map<String, Stored> found = new HashMap<>();
        database.query(
                        LATEST
                                + " where plan = ? and code = any (?) and known_from <= ? order by plan, code, version desc",
                        this::stored,
                        plan,
                        codes,
                        at)
                .forEach(geometry -> found.put(geometry.code(), geometry));
        return found;
    }

    void add(Stored version) {
        database.update(
                """
                insert into transit_geometry (plan, code, version, known_from, reason, source, length_km, content, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                version.plan(),
                version.code(),
                version.version(),
                version.knownFrom(),
                version.reason(),
                mapper.<JsonNode>valueToTree(version.source()),
                version.lengthKm(),
                version.geometry(),
                version.recordedBy());
    }

    private Stored stored(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new Stored(
                row.getString("plan"),
                row.getString("code"),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getString("reason"),
                read(row.getString("source"), Publication.class),
                row.getBigDecimal("length_km"),
                content == null ? null : read(content, JsonNode.class),
                row.getString("recorded_by"));
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a geometry that is none", e);
        }
    }
}
