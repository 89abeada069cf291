package org.planmonitor.projects.mileage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.packformat.PackTransit;

/** Whose lengths add up to which figure, version by version. Who sees a measure is decided by its target. */
@ApplicationScoped
class MeasureStore {

    private static final String LATEST = """
            select distinct on (plan, target) plan, target, version, known_from, reason, recorded_by, content from transit_measure
            """;

    private final Database database;
    private final ObjectMapper mapper;

    MeasureStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** One version of a measure. */
    record Stored(
            String plan,
            String target,
            int version,
            Instant knownFrom,
            @Nullable String reason,
            String recordedBy,
            PackTransit.Measure measure) {}

    Optional<Stored> find(String plan, String target, Instant at) {
        return database.first(
                LATEST + " where plan = ? and target = ? and known_from <= ? order by plan, target, version desc",
                this::stored,
                plan,
                target,
                at);
    }

    /** The latest measures of a plan by target. */
    Map<String, Stored> all(String plan) {
        Map<String, Stored> measures = new HashMap<>();
        database.query(LATEST + " where plan = ? order by plan, target, version desc", this::stored, plan)
                .forEach(measure -> measures.put(measure.target(), measure));
        return measures;
    }

    /**
     * The latest version; who writes the next one waits here until the one before has committed. Proposals, which refer to the
     * row that is held, do not wait.
     */
    Optional<Stored> lock(String plan, String target) {
        database.query(
                "select 1 from transit_target where plan = ? and code = ? for no key update",
                row -> row.getInt(1),
                plan,
                target);
        return database.first(
                LATEST + " where plan = ? and target = ? order by plan, target, version desc",
                this::stored,
                plan,
                target);
    }

    List<String> plans() {
        return database.query(
                "select distinct plan from transit_measure join open_plan on code = plan order by plan",
                row -> row.getString(1));
    }

    void add(Stored version) {
        database.update(
                "insert into transit_measure (plan, target, version, known_from, reason, recorded_by, content) values (?, ?, ?, ?, ?, ?, ?)",
                version.plan(),
                version.target(),
                version.version(),
                version.knownFrom(),
                version.reason(),
                version.recordedBy(),
                mapper.<JsonNode>valueToTree(version.measure()));
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("plan"),
                row.getString("target"),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getString("reason"),
                row.getString("recorded_by"),
                measure(row.getString("content")));
    }

    private PackTransit.Measure measure(String json) {
        try {
            return mapper.readValue(json, PackTransit.Measure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a measure that is none", e);
        }
    }
}
