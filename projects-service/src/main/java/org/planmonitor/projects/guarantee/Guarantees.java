package org.planmonitor.projects.guarantee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The guarantees of projects: read, and put as they stand. What they were before is in the audit trail. */
@ApplicationScoped
class Guarantees {

    private final ProjectAccess access;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Outbox outbox;

    Guarantees(ProjectAccess access, EntityManager entities, AuditTrail audit, Outbox outbox) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A guarantee with its tag; {@code isNew} when it was not there before. */
    record Tagged(GuaranteeView guarantee, EntityTag tag, boolean isNew) {}

    @Transactional
    Page<GuaranteeView> all(String plan, String code) {
        return Page.whole(of(access.see(plan, code)).stream()
                .sorted(Comparator.comparing(guarantee -> guarantee.kind))
                .map(GuaranteeView::of)
                .toList());
    }

    @Transactional
    Tagged one(String plan, String code, GuaranteeEntity.Kind kind) {
        ProjectRef project = access.see(plan, code);
        return find(project, kind)
                .map(guarantee -> tagged(project, guarantee, false))
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该要素", "Nothing is known of it")));
    }

    @Transactional
    Tagged put(
            String plan,
            String code,
            GuaranteeEntity.Kind kind,
            GuaranteeRequest.Checked said,
            WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "guarantee:write");
        GuaranteeEntity known = find(project, kind).orElse(null);
        condition.require(known == null ? null : tagged(project, known, false).tag());
        GuaranteeState before = known == null ? null : GuaranteeState.of(project, known);
        GuaranteeEntity guarantee = known == null ? new GuaranteeEntity(project, kind) : known;
        guarantee.take(said);
        if (known == null) {
            entities.persist(guarantee);
        }
        entities.flush();
        GuaranteeState state = GuaranteeState.of(project, guarantee);
        audit.record(GuaranteeState.AGGREGATE, state.aggregateId(), "guarantee.put", before, state);
        outbox.emit(state.changed());
        access.changed(project, "guarantee.changed");
        return tagged(project, guarantee, known == null);
    }

    private List<GuaranteeEntity> of(ProjectRef project) {
        return entities.createQuery("from Guarantee g where g.project = :project", GuaranteeEntity.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    private Optional<GuaranteeEntity> find(ProjectRef project, GuaranteeEntity.Kind kind) {
        return of(project).stream().filter(guarantee -> guarantee.kind == kind).findFirst();
    }

    private static Tagged tagged(ProjectRef project, GuaranteeEntity guarantee, boolean isNew) {
        return new Tagged(
                GuaranteeView.of(guarantee),
                EntityTag.of(project.aggregateId(), guarantee.kind, guarantee.version),
                isNew);
    }
}
