package org.planmonitor.projects.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.listing.ChangeRequest.Action;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectMerged;
import org.planmonitor.projects.project.ProjectRef;

/** Makes lists and changes who is on them. A change is an act with a day and a document; the writers of one list queue. */
@ApplicationScoped
class ChangeLists {

    private static final String AGGREGATE = "list";
    private static final String PERMISSION = "list:write";
    private static final String MERGED = "MERGED";

    private final EntityManager entities;
    private final Plans plans;
    private final ProjectAccess projects;
    private final Memberships memberships;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;

    ChangeLists(
            EntityManager entities,
            Plans plans,
            ProjectAccess projects,
            Memberships memberships,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller) {
        this.entities = entities;
        this.plans = plans;
        this.projects = projects;
        this.memberships = memberships;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A list that was made or renamed. */
    record Kept(String code, EntityTag tag, boolean created) {}

    /** The data of {@code list.changed}: the list, and the change when there was one; without it the list was made or renamed. */
    record ListChanged(
            String plan,
            String code,
            ListKind kind,
            @Nullable Integer year,
            Text name,
            boolean simulated,
            ListViews.@Nullable Change change) {}

    @Transactional
    Kept put(String planCode, String code, ListRequest.Checked asked, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        plans.lock(planCode);
        ListEntity list = find(planCode, code, LockModeType.PESSIMISTIC_WRITE);
        condition.require(list == null ? null : list.tag());
        ListChanged before = list == null ? null : told(plan, list, null);
        boolean created = list == null;
        if (list == null) {
            list = new ListEntity(planCode, code, asked);
            entities.persist(list);
        } else if (list.kind != asked.kind() || !java.util.Objects.equals(list.year, asked.year())) {
            throw Rule.broken("/kind", "NOT_EDITABLE", "清单类别和年份不可更改", "The kind and year of a list never change");
        } else {
            list.take(asked);
        }
        entities.flush();
        ListChanged after = told(plan, list, null);
        tell(plan, list, created ? "list.created" : "list.renamed", before, after);
        return new Kept(code, list.tag(), created);
    }

    /** Changes one list by one project. */
    @Transactional(Transactional.TxType.MANDATORY)
    ListViews.Change change(String planCode, String code, ChangeRequest.Checked asked) {
        KnownPlan plan = plans.require(planCode);
        ListEntity list = find(planCode, code, LockModeType.PESSIMISTIC_WRITE);
        if (list == null || !plans.visible().contains(list.sharing)) {
            throw unknown(code);
        }
        ProjectRef project = projects.lock(planCode, asked.project(), PERMISSION);
        if (asked.action() == Action.ADD && project.stage().equals(MERGED)) {
            throw Rule.conflict(
                    "/project", "MERGED", "该项目已并入其他项目", "The project goes on in others, which its code leads to");
        }
        ListViews.Change change = apply(plan, list, project, asked);
        projects.changed(project, "list.changed");
        return change;
    }

    /** A project that goes on in others leaves its lists, and those take its place on them. */
    void merged(@Observes ProjectMerged merged) {
        KnownPlan plan = merged.from().plan();
        for (ListViews.OnList on : memberships.of(merged.from().id(), Set.of(Sharing.values()))) {
            ListEntity list = find(plan.code(), on.list(), LockModeType.PESSIMISTIC_WRITE);
            if (list == null
                    || on.until() != null
                    || LocalDate.parse(on.since()).isAfter(merged.date())) {
                continue;
            }
            String successors = String.join(
                    ", ", merged.into().stream().map(ProjectRef::code).toList());
            apply(
                    plan,
                    list,
                    merged.from(),
                    new ChangeRequest.Checked(
                            merged.from().code(), Action.REMOVE, null, merged.date(), "→ " + successors));
            merged.into().stream().filter(into -> !isOn(list, into)).forEach(into -> {
                String document = "← " + merged.from().code();
                apply(
                        plan,
                        list,
                        into,
                        new ChangeRequest.Checked(into.code(), Action.ADD, on.category(), merged.date(), document));
            });
        }
    }

    private boolean isOn(ListEntity list, ProjectRef project) {
        return memberships.spans(list.key(), Set.of(project.id())).getOrDefault(project.id(), List.of()).stream()
                .anyMatch(span -> span.until() == null);
    }

    private ListViews.Change apply(KnownPlan plan, ListEntity list, ProjectRef project, ChangeRequest.Checked asked) {
        requireCategory(list, asked);
        Map<Long, List<Memberships.Span>> known = memberships.spans(list.key(), Set.of(project.id()));
        List<Memberships.Span> spans = known.getOrDefault(project.id(), List.of());
        Memberships.Span last = spans.isEmpty() ? null : spans.getLast();
        switch (asked.action()) {
            case ADD -> {
                if (last != null && (last.until() == null || last.until().isAfter(asked.date()))) {
                    throw Rule.conflict("/project", "ON_LIST", "项目已在清单中", "The project is on the list then");
                }
                memberships.open(
                        list.key(), project.id(), asked.category(), asked.date(), recordings.take(plan.code()));
            }
            case REMOVE -> memberships.end(standing(last, asked), asked.date(), recordings.take(plan.code()));
            case RECLASSIFY -> {
                Memberships.Span span = standing(last, asked);
                Instant at = recordings.take(plan.code());
                memberships.end(span, asked.date(), at);
                memberships.open(list.key(), project.id(), asked.category(), asked.date(), at);
            }
        }
        return keep(plan, list, project, asked);
    }

    private static Memberships.Span standing(Memberships.@Nullable Span last, ChangeRequest.Checked asked) {
        if (last == null || last.until() != null) {
            throw Rule.conflict("/project", "NOT_ON_LIST", "项目不在清单中", "The project is not on the list");
        }
        if (asked.date().isBefore(last.since())) {
            throw Rule.broken(
                    "/date",
                    "DATE_BEFORE_ENTRY",
                    "早于列入日期 " + last.since(),
                    "Before " + last.since() + ", when it came on the list");
        }
        return last;
    }

    private static void requireCategory(ListEntity list, ChangeRequest.Checked asked) {
        boolean yearly = list.kind == ListKind.YEARLY_CONSTRUCTION;
        boolean needed = yearly && asked.action() != Action.REMOVE;
        if (needed && asked.category() == null) {
            throw Rule.broken(
                    "/category",
                    "CATEGORY_NEEDED",
                    "年度清单须注明新开工、续建或前期",
                    "A yearly list says NEW_START, CONTINUED or PRELIMINARY");
        }
        boolean unasked = !needed && asked.category() != null;
        if (unasked || (asked.action() == Action.RECLASSIFY && !yearly)) {
            throw Rule.broken("/category", "NOT_EXPECTED", "该清单无类别", "This list, or this change, has no category");
        }
    }

    private ListViews.Change keep(KnownPlan plan, ListEntity list, ProjectRef project, ChangeRequest.Checked asked) {
        ListChangeEntity stored = new ListChangeEntity(
                list.key(),
                project.id(),
                asked,
                recordings.take(plan.code()),
                caller.get().subject());
        entities.persist(stored);
        entities.flush();
        ListViews.Change change = stored.view(list.code, project.code());
        tell(plan, list, "list.changed", null, told(plan, list, change));
        return change;
    }

    /** Tells of a list that came with a pack, once for all that is on it. */
    void tellLoaded(KnownPlan plan, ListEntity list) {
        tell(plan, list, "list.loaded", null, told(plan, list, null));
    }

    private void tell(KnownPlan plan, ListEntity list, String action, @Nullable ListChanged before, ListChanged after) {
        String id = plan.code() + "/" + list.code;
        audit.record(AGGREGATE, id, action, before, after);
        outbox.emit(new OutboxEvent("list.changed", AGGREGATE, id, list.sharing, after));
    }

    private static ListChanged told(KnownPlan plan, ListEntity list, ListViews.@Nullable Change change) {
        return new ListChanged(plan.code(), list.code, list.kind, list.year, list.name(), plan.simulated(), change);
    }

    private @Nullable ListEntity find(String plan, String code, LockModeType lock) {
        return entities.createQuery("from ProjectList l where l.plan = :plan and l.code = :code", ListEntity.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有清单 " + code, "There is no list " + code));
    }
}
