package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ProjectsProblem;
import org.planmonitor.projects.lifecycle.Decision;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/**
 * Moves a project by one step that its life cycle allows. The fact, the audit entry and the event are written with the new
 * position or not at all; of two writers at once the row lock lets one pass, and the other finds its tag stale.
 */
@ApplicationScoped
class MoveProject {

    private static final String ACTION = "project.moved";

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final LifeCycles lifeCycles;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    MoveProject(
            Plans plans,
            Projects projects,
            ProjectViews views,
            LifeCycles lifeCycles,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.lifeCycles = lifeCycles;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The project after the step, with its new tag and the fact that records the step. */
    record Moved(ProjectView project, EntityTag tag, long fact) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Moved move(String planCode, String code, TransitionRequest.Checked step, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ProjectEntity project = projects.lock(planCode, code, plans.visible());
        requireOwnRegion(project);
        condition.require(views.tag(project));
        LifeCycles.OfPlan cycles = lifeCycles.of(planCode);
        LifeCycle path = cycles.path(project.lifeCycle);
        List<Fact> known =
                projects.facts(project).stream().map(FactEntity::fact).toList();
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        Decision decision = Decision.on(path, project.position(), known, step.to(), step.date(), today);
        ProjectState before = ProjectState.of(project, plan.simulated(), null, ACTION);
        return switch (decision) {
            case Decision.Accepted accepted -> record(plan, project, step, accepted, before);
            case Decision.WrongStage wrong -> throw wrongStage(project, step, wrong, cycles);
            case Decision.TooEarly early ->
                throw wrongDate(
                        "DATE_BEFORE_STAGE",
                        "早于当前阶段的日期 " + early.notBefore(),
                        "Before " + early.notBefore() + ", when the project was in its present stage");
            case Decision.NotYet future ->
                throw wrongDate(
                        "DATE_IN_FUTURE",
                        "日期尚未到来,今天是 " + future.today(),
                        "The date has not come yet; today is " + future.today());
        };
    }

    private void requireOwnRegion(ProjectEntity project) {
        Caller mover = caller.get();
        boolean everywhere = mover.roles().contains(Role.PLANNER);
        if (!everywhere
                && project.regions.stream().noneMatch(site -> mover.regions().contains(site.region()))) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    new Text("项目不在调用者的辖区内", "The project does not lie in a region of the caller"));
        }
    }

    private Moved record(
            KnownPlan plan,
            ProjectEntity project,
            TransitionRequest.Checked step,
            Decision.Accepted accepted,
            ProjectState before) {
        Fact shown = new Fact(step.to(), step.date(), true);
        FactEntity fact = new FactEntity(
                Objects.requireNonNull(project.id),
                step.to(),
                shown,
                FactEntity.SourceKind.DECISION,
                clock.instant(),
                caller.get().subject());
        fact.evidence = step.evidence();
        fact.scope(step.scope());
        fact.moved(project.stage, step.to());
        ProjectState.Step told =
                new ProjectState.Step(project.stage, step.to(), step.date().toString(), step.evidence());
        project.stand(accepted.after(), step.scope());
        projects.store(fact);
        projects.flush();
        ProjectState after = ProjectState.of(project, plan.simulated(), told, ACTION);
        audit.record(ProjectState.AGGREGATE, after.aggregateId(), ACTION, before, after);
        outbox.emit(after.changed());
        Set<Sharing> visible = plans.visible();
        return new Moved(views.view(plan, project, visible), views.tag(project), Objects.requireNonNull(fact.id));
    }

    private static ProblemException wrongStage(
            ProjectEntity project,
            TransitionRequest.Checked step,
            Decision.WrongStage wrong,
            LifeCycles.OfPlan cycles) {
        if (!cycles.knowsStage(step.to())) {
            return ProblemException.invalid(ProblemError.pointer(
                    "/to", "UNKNOWN_STAGE", new Text("没有阶段 " + step.to(), "There is no stage " + step.to())));
        }
        String allowed = String.join(", ", wrong.allowed());
        Text message = wrong.allowed().isEmpty()
                ? new Text("已是最后阶段", "The project has reached the end of its life cycle")
                : new Text(
                        "当前阶段 " + project.stage + ",可转入:" + allowed,
                        "The project is " + project.stage + "; it may go to: " + allowed);
        return new ProblemException(
                ProjectsProblem.ILLEGAL_TRANSITION,
                message,
                List.of(ProblemError.pointer("/to", "ILLEGAL_TRANSITION", message)));
    }

    private static ProblemException wrongDate(String code, String zh, String en) {
        ProblemError error = ProblemError.pointer("/date", code, new Text(zh, en));
        return new ProblemException(KitProblem.UNPROCESSABLE, error.message(), List.of(error));
    }
}
