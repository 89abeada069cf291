package org.planmonitor.projects.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The stored projects; every question takes the set of sharing that its reader sees. */
@ApplicationScoped
class Projects {

    private final EntityManager entities;

    Projects(EntityManager entities) {
        this.entities = entities;
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
