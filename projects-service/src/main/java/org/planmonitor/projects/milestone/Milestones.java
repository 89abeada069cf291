package org.planmonitor.projects.milestone;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** The stored milestones and what was said about them. */
@ApplicationScoped
class Milestones {

    private final EntityManager entities;

    Milestones(EntityManager entities) {
        this.entities = entities;
    }

    /** The milestones of a project, in their order. */
    List<MilestoneEntity> of(long project) {
        return entities.createQuery(
                        "from Milestone m where m.project = :project order by m.ordinal", MilestoneEntity.class)
                .setParameter("project", project)
                .getResultList();
    }

    /** Everything that was said about a project's milestones until an instant, in the order in which it was said. */
    List<EntryEntity> saidUntil(long project, Instant asOf) {
        return entities.createQuery(
                        "from MilestoneEntry e where e.project = :project and e.recordedAt <= :asOf order by e.id",
                        EntryEntity.class)
                .setParameter("project", project)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** What was said about one milestone, after an entry. */
    List<EntryEntity> said(long milestone, long after, int rows) {
        return entities.createQuery(
                        "from MilestoneEntry e where e.milestone = :milestone and e.id > :after order by e.id",
                        EntryEntity.class)
                .setParameter("milestone", milestone)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** The codes of milestones by the number under which entries and timelines know them. */
    Map<Long, MilestoneEntity> byId(List<MilestoneEntity> milestones) {
        Map<Long, MilestoneEntity> byId = new HashMap<>();
        milestones.forEach(milestone -> byId.put(id(milestone), milestone));
        return byId;
    }

    List<TemplateEntity> template(String lifeCycle) {
        return entities.createQuery(
                        "from MilestoneTemplate t where t.lifeCycle = :lifeCycle order by t.ordinal",
                        TemplateEntity.class)
                .setParameter("lifeCycle", lifeCycle)
                .getResultList();
    }

    List<TemplateEntity> templates() {
        return entities.createQuery("from MilestoneTemplate t order by t.lifeCycle, t.ordinal", TemplateEntity.class)
                .getResultList();
    }

    void store(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    static long id(MilestoneEntity milestone) {
        return Objects.requireNonNull(milestone.id, "not stored yet");
    }

    /** The one with the code, or 404. */
    static MilestoneEntity require(List<MilestoneEntity> milestones, String code) {
        return milestones.stream()
                .filter(milestone -> milestone.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有里程碑 " + code, "There is no milestone " + code)));
    }
}
