package org.planmonitor.projects.oc4ids;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.stream.Rows;
import org.planmonitor.projects.stream.Snapshot;

/**
 * Reads the public projects of a plan with all that hangs on them: one question a table, all open at once and all in the order of
 * the plan, put together as they come. So a hundred thousand projects cost the statements of one, and the memory of a few.
 */
final class Sheets implements AutoCloseable {

    private final Rows<Sheet.Core> cores;
    private final Rows<Sheet.Region> regions;
    private final Rows<Sheet.Point> points;
    private final Rows<Sheet.Reached> reached;
    private final Rows<Sheet.Agreed> milestones;
    private final Rows<Sheet.Month> months;
    private final Rows<Sheet.Role> roles;
    private final Rows<Sheet.File> files;
    private final Rows<Sheet.Source> sources;
    private final Rows<Sheet.Balance> balances;
    private final Rows<Sheet.Relative> relatives;

    private Sheets(Asked asked) throws SQLException {
        this.cores = asked.rows(SheetQuestions.CORES, SheetRows::core);
        this.regions = asked.rows(SheetQuestions.REGIONS, SheetRows::region);
        this.points = asked.rows(SheetQuestions.POINTS, SheetRows::point);
        this.reached = asked.rows(SheetQuestions.REACHED, SheetRows::reached);
        this.milestones = asked.rows(SheetQuestions.MILESTONES, SheetRows::agreed);
        this.months = asked.rows(SheetQuestions.MONTHS, SheetRows::month);
        this.roles = asked.rows(SheetQuestions.ROLES, SheetRows::role);
        this.files = asked.rows(SheetQuestions.FILES, SheetRows::file);
        this.sources = asked.rows(SheetQuestions.SOURCES, SheetRows::source);
        this.balances = asked.rows(SheetQuestions.BALANCES, SheetRows::balance);
        this.relatives = asked.rows(SheetQuestions.RELATIVES, SheetRows::relative);
    }

    /** Takes one project after the other. */
    @FunctionalInterface
    interface Reader {

        void take(Sheet sheet) throws IOException;
    }

    /**
     * Reads all of a plan, or one.
     *
     * @param code null for all
     * @param money whether figures of money are public
     */
    static void each(Snapshot snapshot, String plan, @Nullable String code, boolean money, Reader reader)
            throws IOException, SQLException {
        try (Sheets sheets = new Sheets(new Asked(snapshot, plan, code, money))) {
            while (sheets.cores.hasNext()) {
                reader.take(sheets.next());
            }
        }
    }

    private Sheet next() throws SQLException {
        Sheet.Core core = cores.next();
        long place = core.place();
        return new Sheet(
                core,
                regions.at(place),
                points.at(place),
                reached.at(place),
                milestones.at(place),
                months.at(place),
                roles.at(place),
                files.at(place),
                sources.at(place),
                balances.at(place),
                relatives.at(place));
    }

    /** Of what is asked; each question narrows to it. */
    private record Asked(
            Snapshot snapshot, String plan, @Nullable String code, boolean money) {

        private <T> Rows<T> rows(String question, Database.RowMapper<T> mapper) throws SQLException {
            String narrowed = question.replace("<which>", SheetQuestions.which(code != null));
            return snapshot.rows(Named.of(narrowed, parameters()), mapper);
        }

        private Map<String, Object> parameters() {
            return code == null
                    ? Map.of("plan", plan, "money", money)
                    : Map.of("plan", plan, "money", money, "code", code);
        }
    }

    /** Ends every question; the snapshot that they were asked of ends those that a failure left open. */
    @Override
    public void close() throws SQLException {
        for (Rows<?> rows : List.of(
                cores, regions, points, reached, milestones, months, roles, files, sources, balances, relatives)) {
            rows.close();
        }
    }
}
