package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.Correction;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * Answers a wrong fact by another. The wrong one stays readable and counts no more from the instant of the correction on: what
 * was answered as of an earlier instant is answered so for ever.
 */
@ApplicationScoped
class CorrectFact {

    private static final String ACTION = "project.corrected";
    private static final String WITHDRAW = "gate:override";

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final LifeCycles lifeCycles;
    private final FactBook facts;
    private final FactWriter writer;
    private final Authority authority;
    private final Memory memory;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    CorrectFact(
            Plans plans,
            Projects projects,
            ProjectViews views,
            LifeCycles lifeCycles,
            FactBook facts,
            FactWriter writer,
            Authority authority,
            Memory memory,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.lifeCycles = lifeCycles;
        this.facts = facts;
        this.writer = writer;
        this.authority = authority;
        this.memory = memory;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The fact that answers the wrong one, with the project's new tag. */
    record Corrected(long fact, ProjectView project, EntityTag tag) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Corrected correct(
            String planCode, String code, long id, CorrectionRequest.Checked asked, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ProjectEntity project = projects.lock(planCode, code, plans.visible());
        if (!authority.covers("project:move", project)) {
            throw Refusals.outOfReach(project);
        }
        if (asked.date() == null && !caller.get().may(WITHDRAW)) {
            throw Rule.forbidden("调用者无权撤回", "The caller may not withdraw what was recorded");
        }
        condition.require(views.tag(project));
        FactEntity wrong = projects.fact(project, id)
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such fact")));
        List<Known> known = facts.of(List.of(project.key())).getOrDefault(project.key(), List.of());
        int index = known.stream().map(Known::id).toList().indexOf(id);
        if (index < 0) {
            throw Rule.conflict("", "ANSWERED_ALREADY", "该记录已被更正", "The fact has been answered already");
        }
        if (index == 0) {
            throw Rule.broken("", "NOT_CORRECTABLE", "列入规划不可更正", "The listing is no fact of the project");
        }
        LifeCycle path = lifeCycles.of(planCode).path(project.lifeCycle);
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        List<Fact> standing = known.stream().map(Known::fact).toList();
        Correction judged = Correction.of(path, standing, index, asked.date(), today);
        if (!(judged instanceof Correction.Accepted accepted)) {
            throw refused(judged);
        }
        long answer = store(plan, project, path, fact(project, wrong, asked), accepted);
        return new Corrected(answer, views.view(plan, project, plans.visible()), views.tag(project));
    }

    private static NewFact fact(ProjectEntity project, FactEntity wrong, CorrectionRequest.Checked asked) {
        PartialDate date = asked.date();
        Fact right = date == null
                ? new Fact(null, PartialDate.parse(wrong.happened), false)
                : new Fact(wrong.stage, date, wrong.begins, wrong.resumes);
        boolean moved = date != null;
        return new NewFact(
                project.key(),
                moved ? wrong.event : FactBook.WITHDRAWN,
                right,
                moved ? wrong.movedFrom : null,
                moved ? wrong.movedTo : null,
                null,
                asked.evidence(),
                asked.reason(),
                null,
                FactEntity.SourceKind.DECISION,
                wrong.id);
    }

    private long store(
            KnownPlan plan, ProjectEntity project, LifeCycle path, NewFact answer, Correction.Accepted accepted) {
        ProjectState before = ProjectState.of(project, plan.simulated(), null, ACTION);
        boolean same = accepted.after().stage().equals(project.stage);
        project.stand(accepted.after(), same ? project.scope() : null);
        project.touch(clock.instant());
        projects.flush();
        Instant at = recordings.take(plan.code());
        long id = writer.record(List.of(answer), at).getFirst();
        memory.remember(plan.code(), Memory.PATH, Map.of(project.key(), path.reached(accepted.standing())), at);
        ProjectState after = ProjectState.of(project, plan.simulated(), null, ACTION);
        audit.record(ProjectState.AGGREGATE, after.aggregateId(), ACTION, before, after);
        outbox.emit(after.changed());
        return id;
    }

    private static ProblemException refused(Correction why) {
        return switch (why) {
            case Correction.BeforePrevious before -> Refusals.beforeStage(before.previous());
            case Correction.AfterNext after ->
                Refusals.date(
                        "DATE_AFTER_NEXT",
                        "晚于其后步骤的日期 " + after.next(),
                        "After " + after.next() + ", when a later step was taken");
            case Correction.NotYet future -> Refusals.inFuture(future.today());
            case Correction.NotLast _ ->
                Rule.conflict(
                        "/withdrawn", "NOT_LAST", "其后另有记录,不可撤回", "Later facts rest on it, so it cannot be withdrawn");
            case Correction.Accepted _ -> throw new IllegalStateException("an accepted correction is no refusal");
        };
    }
}
