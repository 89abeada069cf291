package org.planmonitor.projects.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;

/** The stored projects; every question takes the set of sharing that its reader sees. */
@ApplicationScoped
class Projects {

    /**
     * The projects that follow next, looked at one by one. Words that stand together in many names (轨道交通) are thought to be
     * rare, because the database multiplies how often each pair stands anywhere; so a page of a search is first sought
     * here, where it is found at once if it is frequent, and by the index only if it is not.
     */
    static final String WINDOW = "(select * from project w where w.plan = :plan and w.ordinal > :after"
            + " and w.ordinal <= :after + 3000 order by w.ordinal offset 0)";

    private final EntityManager entities;

    Projects(EntityManager entities) {
        this.entities = entities;
    }

    /** One page, in the order of the plan's document, which never changes while stages do. */
    Page<ProjectEntity> page(String plan, ProjectFilter filter, Set<Sharing> visible, long after, int limit) {
        planForTheseValues();
        ProjectFilter.Conditions narrowed = filter.conditions();
        List<ProjectEntity> rows = List.of();
        if (filter.words() != null) {
            rows = rows(WINDOW, plan, narrowed, visible, after, limit + 1);
        }
        if (rows.size() <= limit) {
            rows = rows("project", plan, narrowed, visible, after, limit + 1);
        }
        return Page.cut(rows, limit, project -> OrdinalCursor.encode(project.ordinal));
    }

    private List<ProjectEntity> rows(
            String from, String plan, ProjectFilter.Conditions narrowed, Set<Sharing> visible, long after, int most) {
        String where = Stream.concat(
                        Stream.of("p.plan = :plan", "p.sharing in (:visible)", "p.ordinal > :after"),
                        narrowed.clauses().stream())
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
        var query = entities.createNativeQuery(
                        "select p.* from " + from + " p where " + where + " order by p.ordinal", ProjectEntity.class)
                .setParameter("plan", plan)
                .setParameter("after", after)
                .setParameter("visible", visible.stream().map(Sharing::name).toList())
                .setMaxResults(most);
        narrowed.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the result class is given above
        List<ProjectEntity> found = query.getResultList();
        return found;
    }

    /**
     * Lets the database look at the values of the next questions before it chooses its way: a word that stands in half of the
     * names and one that stands in none need different ones, and a plan made for any value takes the wrong one.
     */
    void planForTheseValues() {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    Optional<ProjectEntity> find(String plan, String code, Set<Sharing> visible) {
        return find(plan, code, visible, LockModeType.NONE);
    }

    /** Whether a code is used, whoever may see by whom. */
    boolean isTaken(String plan, String code) {
        return entities.createQuery(
                                "select count(p) from Project p where p.plan = :plan and p.code = :code", Long.class)
                        .setParameter("plan", plan)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    /** The place behind all others; the plan is locked. */
    int nextOrdinal(String plan) {
        Integer last = entities.createQuery("select max(p.ordinal) from Project p where p.plan = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    void store(ProjectEntity project) {
        entities.persist(project);
    }

    /** The project, or 404 when there is none that the reader sees. */
    ProjectEntity require(String plan, String code, Set<Sharing> visible) {
        return find(plan, code, visible, LockModeType.NONE).orElseThrow(() -> unknown(code));
    }

    /** As {@link #require}, held until the transaction ends, so that a second writer sees what the first one did. */
    ProjectEntity lock(String plan, String code, Set<Sharing> visible) {
        return find(plan, code, visible, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(code));
    }

    /** The projects of these codes that exist for the reader, held as by {@link #lock}, in the order of their ids. */
    List<ProjectEntity> lockAll(String plan, Collection<String> codes, Set<Sharing> visible) {
        return entities.createQuery(
                        "from Project p where p.plan = :plan and p.code in :codes and p.sharing in :visible order by p.id",
                        ProjectEntity.class)
                .setParameter("plan", plan)
                .setParameter("codes", codes)
                .setParameter("visible", visible)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Every project of a plan, whoever may see it, in their order. */
    List<ProjectEntity> all(String plan) {
        return entities.createQuery("from Project p where p.plan = :plan order by p.ordinal", ProjectEntity.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** Facts of a plan from one kind of source, in the order in which they were recorded. */
    List<FactEntity> factsOf(String plan, FactEntity.SourceKind kind) {
        return entities.createQuery(
                        "select f from StageFact f join Project p on p.id = f.project where p.plan = :plan and f.sourceKind = :kind"
                                + " order by f.id",
                        FactEntity.class)
                .setParameter("plan", plan)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** A project whose id was handed out in this transaction. */
    ProjectEntity byId(long id) {
        return Objects.requireNonNull(entities.find(ProjectEntity.class, id));
    }

    /** What is known of a project, in the order in which it became known. */
    List<FactEntity> factsAfter(ProjectEntity project, long after, int rows) {
        return entities.createQuery(
                        "from StageFact f where f.project = :project and f.id > :after order by f.id", FactEntity.class)
                .setParameter("project", project.id)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    Optional<FactEntity> fact(ProjectEntity project, long id) {
        return Optional.ofNullable(entities.find(FactEntity.class, id))
                .filter(fact -> project.id != null && fact.project == project.id);
    }

    /** Grows whenever an item of the project changes, so that a tag of the project with its items can be made of it. */
    long itemsVersion(ProjectEntity project) {
        Long sum = entities.createQuery(
                        "select sum(p.version + 1) from Project p where p.plan = :plan and p.parent = :code",
                        Long.class)
                .setParameter("plan", project.plan)
                .setParameter("code", project.code)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** The same of many projects of a plan, by code; those without items are missing. */
    Map<String, Long> itemsVersions(String plan, Collection<String> codes) {
        return entities.createQuery(
                        "select p.parent, sum(p.version + 1) from Project p where p.plan = :plan and p.parent in :codes"
                                + " group by p.parent",
                        Object[].class)
                .setParameter("plan", plan)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    void store(FactEntity fact) {
        entities.persist(fact);
    }

    void flush() {
        entities.flush();
    }

    private Optional<ProjectEntity> find(String plan, String code, Set<Sharing> visible, LockModeType lock) {
        return entities.createQuery(
                        "from Project p where p.plan = :plan and p.code = :code and p.sharing in :visible",
                        ProjectEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setParameter("visible", visible)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有项目 " + code, "There is no project " + code));
    }
}
