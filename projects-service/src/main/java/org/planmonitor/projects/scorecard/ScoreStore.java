package org.planmonitor.projects.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Rule;

/** The stored figures and rules: added, never changed. */
@ApplicationScoped
class ScoreStore {

    private final Database database;

    ScoreStore(Database database) {
        this.database = database;
    }

    /** Holds a zone until the transaction ends, so that the writers of its figures queue. */
    void hold(String plan, String zone) {
        database.query("select 1 from zone where plan = ? and code = ? for update", row -> row.getInt(1), plan, zone);
    }

    Optional<Figures> figures(String plan, String zone, int year, Instant at) {
        return database.first(
                "select * from zone_figures where plan = ? and zone = ? and year = ? and known_from <= ? order by version desc limit 1",
                ScoreStore::figures,
                plan,
                zone,
                year,
                at);
    }

    /** The newest of each year, by year, after one. */
    List<Figures> years(String plan, String zone, Instant at, long after, int rows) {
        return database.query(
                "select distinct on (year) * from zone_figures where plan = ? and zone = ? and known_from <= ? and year > ?"
                        + " order by year, version desc limit ?",
                ScoreStore::figures,
                plan,
                zone,
                at,
                after,
                rows);
    }

    List<Figures> versions(String plan, String zone, int year, long after, int rows) {
        return database.query(
                "select * from zone_figures where plan = ? and zone = ? and year = ? and version > ? order by version limit ?",
                ScoreStore::figures,
                plan,
                zone,
                year,
                after,
                rows);
    }

    /** The newest of a year of every zone of a plan. */
    List<Figures> ofYear(String plan, int year, Instant at) {
        return database.query(
                "select distinct on (zone) * from zone_figures where plan = ? and year = ? and known_from <= ?"
                        + " order by zone, version desc",
                ScoreStore::figures,
                plan,
                year,
                at);
    }

    /** Everything that was said of a plan's zones, in the order of zone, year and version. */
    List<Figures> all(String plan) {
        return database.query(
                "select * from zone_figures where plan = ? order by zone, year, version", ScoreStore::figures, plan);
    }

    void add(Figures said) {
        database.update(
                """
                insert into zone_figures (plan, zone, year, version, known_from, area_mu, tax, output, energy, emissions, source,
                  reason, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                said.plan(),
                said.zone(),
                said.year(),
                said.version(),
                said.knownFrom(),
                said.areaMu(),
                said.tax(),
                said.output(),
                said.energy(),
                said.emissions(),
                said.source(),
                said.reason(),
                said.recordedBy());
    }

    Optional<RuleView> rule(String plan, Instant at) {
        return database.first(
                "select * from zone_rule where plan = ? and known_from <= ? order by version desc limit 1",
                ScoreStore::rule,
                plan,
                at);
    }

    List<RuleView> rules(String plan) {
        return database.query("select * from zone_rule where plan = ? order by version", ScoreStore::rule, plan);
    }

    void add(RuleView said) {
        database.update(
                """
                insert into zone_rule (plan, version, known_from, measure, a, b, c, document, reason, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                said.plan(),
                said.version(),
                said.knownFrom(),
                said.measure(),
                said.a(),
                said.b(),
                said.c(),
                said.document(),
                said.reason(),
                said.recordedBy());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        String zone = row.getString("zone");
        int year = row.getInt("year");
        return new Figures(
                plan,
                zone,
                year,
                row.getInt("version"),
                Database.instant(row, "known_from"),
                row.getBigDecimal("area_mu"),
                row.getBigDecimal("tax"),
                row.getBigDecimal("output"),
                row.getBigDecimal("energy"),
                row.getBigDecimal("emissions"),
                row.getString("source"),
                row.getString("reason"),
                row.getString("recorded_by"),
                Figures.href(plan, zone, year));
    }

    private static RuleView rule(ResultSet row) throws SQLException {
        return RuleView.of(
                row.getString("plan"),
                row.getInt("version"),
                Database.instant(row, "known_from"),
                new Rule(
                        Measure.valueOf(row.getString("measure")),
                        row.getBigDecimal("a"),
                        row.getBigDecimal("b"),
                        row.getBigDecimal("c")),
                row.getString("document"),
                row.getString("reason"),
                row.getString("recorded_by"));
    }
}
