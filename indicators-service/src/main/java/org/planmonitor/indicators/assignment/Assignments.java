package org.planmonitor.indicators.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.publication.PublicationLock;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Keeps assignments. A series has one department at a time for each region and frequency. */
@ApplicationScoped
class Assignments {

    private static final String AGGREGATE = "assignment";

    private final PlanCatalog catalog;
    private final AssignmentStore store;
    private final PublicationLock publications;
    private final Settled settled;
    private final AuditTrail audit;
    private final Outbox outbox;

    Assignments(
            PlanCatalog catalog,
            AssignmentStore store,
            PublicationLock publications,
            Settled settled,
            AuditTrail audit,
            Outbox outbox) {
        this.catalog = catalog;
        this.store = store;
        this.publications = publications;
        this.settled = settled;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What others are told of an assignment; null: it was taken away. */
    record Changed(String plan, UUID id, @Nullable Assignment assignment) {}

    /** Those a caller asks for; all that concern subjects he may see. */
    @Transactional
    List<Assignment> list(String code, @Nullable String department, @Nullable String subject) {
        PlanDefinition plan = catalog.visible(code);
        return store.all(plan.plan().id()).stream()
                .filter(each -> plan.subject(each.subject()).isPresent())
                .filter(each -> department == null || department.equals(each.department()))
                .filter(each -> subject == null || subject.equals(each.subject().code()))
                .toList();
    }

    @Transactional
    Assignment get(String code, UUID id) {
        PlanDefinition plan = catalog.visible(code);
        return known(plan, store.find(plan.plan().id(), id));
    }

    @Transactional
    Assignment create(String code, AssignmentBody body) {
        PlanDefinition plan = held(code);
        Assignment after = body.checked(UUID.randomUUID(), plan);
        if (!store.insert(plan.plan().id(), after)) {
            throw taken(plan, after);
        }
        tell(plan, after.id(), "assignment.created", null, after);
        return after;
    }

    @Transactional
    Assignment put(String code, UUID id, WriteCondition condition, AssignmentBody body) {
        PlanDefinition plan = held(code);
        Assignment before = known(plan, store.lock(plan.plan().id(), id));
        condition.require(EntityTag.of(before));
        Assignment after = body.checked(id, plan);
        if (holder(plan, after).filter(each -> !each.id().equals(id)).isPresent()) {
            throw taken(plan, after);
        }
        if (!after.equals(before)) {
            store.update(after);
            tell(plan, id, "assignment.changed", before, after);
        }
        return after;
    }

    @Transactional
    void delete(String code, UUID id, WriteCondition condition) {
        PlanDefinition plan = catalog.visible(code);
        Assignment before = known(plan, store.lock(plan.plan().id(), id));
        condition.require(EntityTag.of(before));
        store.delete(id);
        tell(plan, id, "assignment.removed", before, null);
    }

    /** The plan as it stands until this transaction ends: nobody withdraws the department that is given something to do. */
    private PlanDefinition held(String code) {
        long id = catalog.visible(code).plan().id();
        publications.hold(id);
        return catalog.visible(code, settled.asOf(id, null));
    }

    private void tell(
            PlanDefinition plan, UUID id, String action, @Nullable Assignment before, @Nullable Assignment after) {
        String code = plan.plan().code();
        String aggregate = code + "/" + id;
        audit.record(AGGREGATE, aggregate, action, before, after);
        outbox.emit(new OutboxEvent(
                "assignment.changed", AGGREGATE, aggregate, Sharing.INTERNAL, new Changed(code, id, after)));
    }

    private Optional<Assignment> holder(PlanDefinition plan, Assignment wanted) {
        return store.all(plan.plan().id()).stream()
                .filter(each -> each.subject().equals(wanted.subject())
                        && java.util.Objects.equals(each.component(), wanted.component())
                        && each.region().equals(wanted.region())
                        && each.frequency() == wanted.frequency())
                .findFirst();
    }

    private ProblemException taken(PlanDefinition plan, Assignment wanted) {
        String by = holder(plan, wanted).map(Assignment::department).orElse("–");
        Text message = new Text("该序列已由 " + by + " 填报", "The series is assigned to " + by + " already");
        return new ProblemException(
                KitProblem.CONFLICT, message, List.of(ProblemError.pointer("/subject", "ASSIGNED_ALREADY", message)));
    }

    private static Assignment known(PlanDefinition plan, Optional<Assignment> found) {
        return found.filter(each -> plan.subject(each.subject()).isPresent())
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该填报任务", "There is no such assignment")));
    }
}
