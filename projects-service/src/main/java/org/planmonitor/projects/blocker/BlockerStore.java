package org.planmonitor.projects.blocker;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.project.ProjectRef;

/** The stored blockers and what was done about them. */
@ApplicationScoped
class BlockerStore {

    private final EntityManager entities;

    BlockerStore(EntityManager entities) {
        this.entities = entities;
    }

    List<BlockerEntity> after(long project, long id, int rows) {
        return entities.createQuery(
                        "from Blocker b where b.project = :project and b.id > :id order by b.id", BlockerEntity.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .setMaxResults(rows)
                .getResultList();
    }

    List<BlockerEntity> open(long project) {
        return entities.createQuery(
                        "from Blocker b where b.project = :project and b.state <> :closed order by b.due, b.id",
                        BlockerEntity.class)
                .setParameter("project", project)
                .setParameter("closed", Matter.State.CLOSED)
                .getResultList();
    }

    /** The one with the number among those of the project, or 404. */
    BlockerEntity require(ProjectRef project, long id) {
        BlockerEntity found = entities.find(BlockerEntity.class, id);
        if (found == null || found.project != project.id()) {
            throw ProblemException.notFound(new Text("没有该堵点", "There is no such blocker"));
        }
        return found;
    }

    List<BlockerEntryEntity> entries(long blocker, long after, int rows) {
        return entities.createQuery(
                        "from BlockerEntry e where e.blocker = :blocker and e.id > :after order by e.id",
                        BlockerEntryEntity.class)
                .setParameter("blocker", blocker)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    @Nullable
    ReasonEntity reason(String code) {
        return entities.find(ReasonEntity.class, code);
    }

    List<ReasonEntity> reasons() {
        return entities.createQuery("from BlockerReason r order by r.ordinal", ReasonEntity.class)
                .getResultList();
    }

    void store(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }
}
