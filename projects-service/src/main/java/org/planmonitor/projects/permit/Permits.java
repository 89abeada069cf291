package org.planmonitor.projects.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.calendar.Calendars;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The permits of projects: read, and put as they stand. */
@ApplicationScoped
class Permits {

    private final ProjectAccess access;
    private final Calendars calendars;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Permits(
            ProjectAccess access,
            Calendars calendars,
            EntityManager entities,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.calendars = calendars;
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A permit with its tag; {@code isNew} when it was not there before. */
    record Tagged(PermitView permit, EntityTag tag, boolean isNew) {}

    @Transactional
    PermitsView all(String plan, String code) {
        ProjectRef project = access.see(plan, code);
        WorkingDays calendar = calendars.of(plan);
        LocalDate today = today(project);
        Map<String, Text> names = names();
        List<PermitView> views = of(project).stream()
                .map(permit -> view(permit, names, calendar, today))
                .toList();
        return PermitsView.of(views, calendar, today);
    }

    @Transactional
    Tagged one(String plan, String code, String kind) {
        ProjectRef project = access.see(plan, code);
        return find(project, kind)
                .map(permit -> tagged(project, permit, false))
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该审批事项", "There is no such permit")));
    }

    @Transactional
    Tagged put(String plan, String code, String kind, PermitRequest.Checked said, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "permit:write");
        PermitKindEntity usual = entities.find(PermitKindEntity.class, kind);
        if (usual == null) {
            throw ProblemException.notFound(new Text("没有该类审批事项 " + kind, "There is no kind of permit " + kind));
        }
        PermitEntity known = find(project, kind).orElse(null);
        condition.require(known == null ? null : tagged(project, known, false).tag());
        requireDays(said, today(project));
        PermitState before = known == null ? null : PermitState.of(project, known);
        PermitEntity permit = known == null ? new PermitEntity(project, kind) : known;
        permit.take(said, usual);
        if (known == null) {
            entities.persist(permit);
        }
        entities.flush();
        PermitState state = PermitState.of(project, permit);
        audit.record(PermitState.AGGREGATE, state.aggregateId(), "permit.put", before, state);
        outbox.emit(state.changed());
        access.changed(project, "permit.changed");
        return tagged(project, permit, known == null);
    }

    private static void requireDays(PermitRequest.Checked said, LocalDate today) {
        LocalDate accepted = said.acceptedOn();
        LocalDate decided = said.decidedOn();
        if (accepted != null && accepted.isAfter(today)) {
            throw Rule.broken("/acceptedOn", "DATE_IN_FUTURE", "受理日期尚未到来", "The day of acceptance has not come yet");
        }
        if (decided != null && decided.isAfter(today)) {
            throw Rule.broken("/decidedOn", "DATE_IN_FUTURE", "决定日期尚未到来", "The day of the decision has not come yet");
        }
        if (decided != null && (accepted == null || decided.isBefore(accepted))) {
            throw Rule.broken(
                    "/decidedOn", "DECIDED_BEFORE_ACCEPTED", "决定早于受理", "The decision lies before the acceptance");
        }
    }

    private List<PermitEntity> of(ProjectRef project) {
        return entities.createQuery(
                        "select p from Permit p join PermitKind k on k.code = p.kind where p.project = :project"
                                + " order by k.ordinal",
                        PermitEntity.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    private Optional<PermitEntity> find(ProjectRef project, String kind) {
        return of(project).stream().filter(permit -> permit.kind.equals(kind)).findFirst();
    }

    private Tagged tagged(ProjectRef project, PermitEntity permit, boolean isNew) {
        PermitView view = view(permit, names(), calendars.of(project.plan().code()), today(project));
        return new Tagged(view, view.tag(project, permit.version), isNew);
    }

    private static PermitView view(
            PermitEntity permit, Map<String, Text> names, WorkingDays calendar, LocalDate today) {
        return PermitView.of(permit, names.getOrDefault(permit.kind, Text.same(permit.kind)), calendar, today);
    }

    private Map<String, Text> names() {
        return entities.createQuery("from PermitKind k", PermitKindEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(kind -> kind.code, kind -> new Text(kind.nameZh, kind.nameEn)));
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.now(clock.withZone(project.plan().timeZone()));
    }
}
