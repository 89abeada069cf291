package org.planmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** Projects as they were known at an instant. Who may see one is decided by how it is shared today. */
@ApplicationScoped
class PastProjects {

    private static final String THEN =
            ", v.stage as stage_then, v.stage_since as since_then, v.portfolio as portfolio_then, v.kind as kind_then,"
                    + " v.region as region_then, v.life_cycle as path_then";

    private final Database database;
    private final ListedProjects listed;

    PastProjects(Database database, ListedProjects listed) {
        this.database = database;
        this.listed = listed;
    }

    private record Then(String stage, @Nullable String since, String pathStage) {}

    List<ListRows.Placed> page(
            String plan, ProjectFilter filter, Instant at, Set<Sharing> visible, long after, int rows) {
        listed.planForTheseValues();
        return Found.page(
                filter.pastWordConditions(), rows, found -> page(found, plan, filter, at, visible, after, rows));
    }

    private List<ListRows.Placed> page(
            Found found, String plan, ProjectFilter filter, Instant at, Set<Sharing> visible, long after, int rows) {
        ProjectFilter.Conditions narrowed = filter.pastConditions();
        List<String> clauses = new ArrayList<>(List.of(
                "v.plan = :plan",
                "v.ordinal > :after",
                "v.known_from <= :at",
                "v.known_to > :at",
                "p.sharing = any (:visible)"));
        clauses.addAll(narrowed.clauses());
        Map<String, @Nullable Object> values = new HashMap<>(narrowed.parameters());
        values.putAll(found.parameters());
        values.putAll(Map.of("plan", plan, "after", after, "at", at, "visible", visible, "most", rows));
        return database.query(
                Named.of(
                        "select " + ListRows.COLUMNS + THEN
                                + " from project_version v join project p on p.id = v.project_id"
                                + found.joined("v.project_id") + " where " + String.join(" and ", clauses)
                                + " order by "
                                + found.order("v") + " limit :most",
                        values),
                PastProjects::placed);
    }

    private static ListRows.Placed placed(ResultSet row) throws SQLException {
        ListRows.Placed today = ListRows.placed(row);
        return new ListRows.Placed(
                today.ordinal(),
                today.item()
                        .asOf(
                                row.getString("portfolio_then"),
                                row.getString("kind_then"),
                                row.getString("region_then"),
                                row.getString("stage_then"),
                                row.getString("since_then"),
                                row.getString("path_then")));
    }

    /** A project's page with the stage of then, and the facts that were known then. */
    ProjectView asOf(ProjectView now, ProjectEntity project, LifeCycles.OfPlan cycles, Instant at) {
        Then then = version(project, at);
        List<FactView> facts =
                now.facts().stream().filter(fact -> !fact.knownAt().isAfter(at)).toList();
        Set<Long> known = facts.stream().map(FactView::id).collect(Collectors.toSet());
        return now.asOf(
                then.stage(),
                cycles.stageName(then.stage()),
                then.since(),
                then.pathStage(),
                facts.stream().map(fact -> fact.knownTo(known)).toList());
    }

    private Then version(ProjectEntity project, Instant at) {
        return database.first(
                        "select stage, stage_since, path_stage from project_version where project_id = ?"
                                + " and known_from <= ? and known_to > ?",
                        row -> new Then(
                                row.getString("stage"), row.getString("stage_since"), row.getString("path_stage")),
                        project.key(),
                        at,
                        at)
                .orElseThrow(() -> ProblemException.notFound(new Text("当时尚无该项目", "The project was not known then")));
    }
}
