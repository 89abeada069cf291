package org.planmonitor.projects.milestone;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The stored rebaselines. */
@ApplicationScoped
class RebaselineStore {

    private final EntityManager entities;

    RebaselineStore(EntityManager entities) {
        this.entities = entities;
    }

    List<RebaselineEntity> after(long project, long id, int rows) {
        return entities.createQuery(
                        "from Rebaseline r where r.project = :project and r.id > :id order by r.id",
                        RebaselineEntity.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .setMaxResults(rows)
                .getResultList();
    }

    boolean isOpen(long project) {
        return entities.createQuery(
                                "select count(r) from Rebaseline r where r.project = :project and r.state = :open",
                                Long.class)
                        .setParameter("project", project)
                        .setParameter("open", RebaselineEntity.State.PROPOSED)
                        .getSingleResult()
                > 0;
    }

    /** The one with the number among those of the project, or 404. */
    RebaselineEntity require(long project, long id) {
        RebaselineEntity found = entities.find(RebaselineEntity.class, id);
        if (found == null || found.project != project) {
            throw ProblemException.notFound(new Text("没有该基线调整", "There is no such rebaseline"));
        }
        return found;
    }

    void add(RebaselineEntity rebaseline) {
        entities.persist(rebaseline);
    }

    void flush() {
        entities.flush();
    }
}
