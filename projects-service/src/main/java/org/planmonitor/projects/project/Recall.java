package org.planmonitor.projects.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.lifecycle.Standing;

/**
 * Fills the memory of projects that come with a history. Only the first load of a plan that was unknown until then does it:
 * nobody can have been answered otherwise before.
 */
@ApplicationScoped
class Recall {

    private static final String VERSIONS = """
            insert into project_version (project_id, known_from, known_to, plan, ordinal, portfolio, kind, works, life_cycle, region,
              regions, unit, stage, stage_since, path_stage, statistics, total_investment_cny)
            select p.id, v.known_from, coalesce(v.known_to, 'infinity'), plan, ordinal, portfolio, kind, works, life_cycle, region,
              array(select r.region from project_region r where r.project_id = p.id order by r.ordinal), unit,
              v.stage, v.stage_since, v.path_stage, statistics, total_investment_cny
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[])
              as v(project, known_from, known_to, stage, stage_since, path_stage) join project p on p.id = v.project
            """;
    private static final String REACHED = """
            insert into stage_reached (project_id, plan, track, stage, first_day, last_day, at_latest, known_from, known_to)
            select p.id, p.plan, 'PATH', r.stage, first_day, last_day, at_latest, known_from, coalesce(known_to, 'infinity')
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::date[], ?::date[], ?::boolean[])
              as r(project, known_from, known_to, stage, first_day, last_day, at_latest) join project p on p.id = r.project
            """;

    private static final String CUT = "select cut_versions(?::bigint[])";

    private final DataSource dataSource;

    Recall(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Row<T>(long project, Chronicle.Span<T> span) {}

    /** Stores the chronicles by project. Flush before. */
    void store(Map<Long, Chronicle> chronicles) {
        List<Row<Standing>> standings = rows(chronicles, Chronicle::standings).toList();
        List<Row<Reached>> reached = rows(chronicles, Chronicle::reached).toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement versions = connection.prepareStatement(VERSIONS);
                PreparedStatement stages = connection.prepareStatement(REACHED);
                PreparedStatement cut = connection.prepareStatement(CUT)) {
            spans(connection, versions, standings);
            array(
                    connection,
                    versions,
                    4,
                    "text",
                    standings.stream().map(row -> row.span().known().stage()));
            array(
                    connection,
                    versions,
                    5,
                    "text",
                    standings.stream().map(row -> since(row.span().known())));
            array(
                    connection,
                    versions,
                    6,
                    "text",
                    standings.stream().map(row -> row.span().known().path().stage()));
            versions.executeUpdate();
            spans(connection, stages, reached);
            array(
                    connection,
                    stages,
                    4,
                    "text",
                    reached.stream().map(row -> row.span().known().stage()));
            array(
                    connection,
                    stages,
                    5,
                    "date",
                    reached.stream()
                            .map(row -> java.sql.Date.valueOf(
                                    row.span().known().date().first())));
            array(
                    connection,
                    stages,
                    6,
                    "date",
                    reached.stream()
                            .map(row -> java.sql.Date.valueOf(
                                    row.span().known().date().last())));
            array(
                    connection,
                    stages,
                    7,
                    "boolean",
                    reached.stream().map(row -> row.span().known().atLatest()));
            stages.executeUpdate();
            array(connection, cut, 1, "bigint", chronicles.keySet().stream());
            cut.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the history of projects could not be stored", e);
        }
    }

    private static <T> Stream<Row<T>> rows(
            Map<Long, Chronicle> chronicles, java.util.function.Function<Chronicle, List<Chronicle.Span<T>>> spans) {
        return chronicles.entrySet().stream()
                .flatMap(entry -> spans.apply(entry.getValue()).stream().map(span -> new Row<>(entry.getKey(), span)));
    }

    private static <T> void spans(Connection connection, PreparedStatement statement, List<Row<T>> rows)
            throws SQLException {
        array(connection, statement, 1, "bigint", rows.stream().map(Row::project));
        array(
                connection,
                statement,
                2,
                "timestamptz",
                rows.stream().map(row -> Timestamp.from(row.span().from())));
        array(
                connection,
                statement,
                3,
                "timestamptz",
                rows.stream()
                        .map(row -> row.span().to() == null
                                ? null
                                : Timestamp.from(row.span().to())));
    }

    private static void array(
            Connection connection,
            PreparedStatement statement,
            int place,
            String type,
            Stream<? extends @Nullable Object> values)
            throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values.toArray()));
    }

    private static @Nullable String since(Standing standing) {
        PartialDate since = standing.now().since();
        return since == null ? null : since.toString();
    }
}
