package org.planmonitor.projects.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Database;

/** The stored facts: added, never changed. */
@ApplicationScoped
class FactStore {

    private static final String FACT = """
            select f.*, c.id as corrected_by from contribution f
            left join contribution c on c.corrects = f.id and c.known_from <= ?
            """;

    private final Database database;

    FactStore(Database database) {
        this.database = database;
    }

    long nextId() {
        return database.next("contribution_seq", 1).getFirst();
    }

    void add(long link, Fact fact) {
        database.update(
                """
                insert into contribution (id, link_id, day, value, unit, source, corrects, reason, known_from, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                fact.id(),
                link,
                fact.day(),
                fact.value(),
                fact.unit(),
                fact.source(),
                fact.corrects(),
                fact.reason(),
                fact.knownFrom(),
                fact.recordedBy());
    }

    Optional<Fact> find(long link, long id, Instant at) {
        return database.first(FACT + " where f.link_id = ? and f.id = ?", FactStore::fact, at, link, id);
    }

    /** What was known at an instant, in the order of recording. */
    List<Fact> page(long link, Instant at, long after, int rows) {
        return database.query(
                FACT + " where f.link_id = ? and f.known_from <= ? and f.id > ? order by f.id limit ?",
                FactStore::fact,
                at,
                link,
                at,
                after,
                rows);
    }

    /** All facts of a plan by link, in the order of recording. */
    Map<Long, List<Fact>> all(String plan, Instant at) {
        Map<Long, List<Fact>> all = new HashMap<>();
        database.query(
                        FACT + " join link l on l.id = f.link_id where l.plan = ? order by f.id",
                        row -> Map.entry(row.getLong("link_id"), fact(row)),
                        at,
                        plan)
                .forEach(row -> all.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                        .add(row.getValue()));
        return all;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("source"),
                row.getObject("corrects", Long.class),
                row.getObject("corrected_by", Long.class),
                row.getString("reason"),
                Database.instant(row, "known_from"),
                row.getString("recorded_by"));
    }
}
