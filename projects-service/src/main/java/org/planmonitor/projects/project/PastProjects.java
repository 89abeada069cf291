package org.planmonitor.projects.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Projects as they were known at an instant. Who may see one is decided by how it is shared today. */
@ApplicationScoped
class PastProjects {

    private final EntityManager entities;
    private final Projects projects;

    PastProjects(EntityManager entities, Projects projects) {
        this.entities = entities;
        this.projects = projects;
    }

    /** A row with its place in the order of projects, which its page continues after. */
    record Placed(int ordinal, ProjectListItem item) {}

    /** Those in whose names the words stand, in their order: each is looked at as it was then until the page is full. */
    private static final String FOUND =
            "(select p.id, p.ordinal, p.sharing, p.box, p.chapter, p.parent, p.owner_code from %s p"
                    + " where p.plan = :plan and p.ordinal > :after and %s order by p.ordinal offset 0)";

    List<Placed> page(String plan, ProjectFilter filter, Instant at, Set<Sharing> visible, long after, int rows) {
        projects.planForTheseValues();
        if (filter.words() == null) {
            return page("project", plan, filter, at, visible, after, rows);
        }
        String words = String.join(" and ", filter.wordConditions().clauses());
        List<Placed> found = page(FOUND.formatted(Projects.WINDOW, words), plan, filter, at, visible, after, rows);
        return found.size() < rows
                ? page(FOUND.formatted("project", words), plan, filter, at, visible, after, rows)
                : found;
    }

    private List<Placed> page(
            String from, String plan, ProjectFilter filter, Instant at, Set<Sharing> visible, long after, int rows) {
        ProjectFilter.Conditions narrowed = filter.pastConditions();
        List<String> clauses = new ArrayList<>(List.of(
                "v.plan = :plan",
                "v.ordinal > :after",
                "v.known_from <= :at",
                "v.known_to > :at",
                "p.sharing in (:visible)"));
        clauses.addAll(narrowed.clauses());
        var query = entities.createNativeQuery(
                        "select p.id, v.stage, v.stage_since, v.portfolio, v.kind, v.region, v.life_cycle from project_version v"
                                + " join " + from + " p on p.id = v.project_id where " + String.join(" and ", clauses)
                                + " order by " + (filter.words() == null ? "v" : "p") + ".ordinal",
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("after", after)
                .setParameter("at", at)
                .setParameter("visible", visible.stream().map(Sharing::name).toList())
                .setMaxResults(rows);
        narrowed.parameters().forEach(query::setParameter);
        filter.wordConditions().parameters().forEach(query::setParameter);
        List<?> found = query.getResultList();
        Map<Long, ProjectEntity> today = byId(found);
        List<Placed> page = new ArrayList<>();
        for (Object row : found) {
            Tuple then = (Tuple) row;
            ProjectEntity project = today.get(then.get(0, Long.class));
            if (project != null) {
                page.add(new Placed(
                        project.ordinal,
                        ProjectListItem.of(project)
                                .asOf(
                                        then.get(3, String.class),
                                        then.get(4, String.class),
                                        then.get(5, String.class),
                                        then.get(1, String.class),
                                        then.get(2, String.class),
                                        then.get(6, String.class))));
            }
        }
        return page;
    }

    private Map<Long, ProjectEntity> byId(List<?> rows) {
        List<Long> ids =
                rows.stream().map(row -> ((Tuple) row).get(0, Long.class)).toList();
        return new HashMap<>(entities.createQuery("from Project p where p.id in :ids", ProjectEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ProjectEntity::key, Function.identity())));
    }

    /** A project's page with the stage of then, and the facts that were known then. */
    ProjectView asOf(ProjectView now, ProjectEntity project, LifeCycles.OfPlan cycles, Instant at) {
        Tuple then = version(project, at)
                .orElseThrow(() -> ProblemException.notFound(new Text("当时尚无该项目", "The project was not known then")));
        List<FactView> facts =
                now.facts().stream().filter(fact -> !fact.knownAt().isAfter(at)).toList();
        Set<Long> known = facts.stream().map(FactView::id).collect(Collectors.toSet());
        return now.asOf(
                then.get(0, String.class),
                cycles.stageName(then.get(0, String.class)),
                then.get(1, String.class),
                then.get(2, String.class),
                facts.stream().map(fact -> fact.knownTo(known)).toList());
    }

    private Optional<Tuple> version(ProjectEntity project, Instant at) {
        List<?> rows = entities.createNativeQuery(
                        "select stage, stage_since, path_stage from project_version where project_id = :project"
                                + " and known_from <= :at and known_to > :at",
                        Tuple.class)
                .setParameter("project", project.key())
                .setParameter("at", at)
                .getResultList();
        return rows.stream().findFirst().map(row -> (Tuple) row);
    }
}
