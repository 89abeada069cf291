package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.Decision;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/** Merges projects and divides them. Nothing of an old project is lost: it keeps its facts, and its code leads to what follows. */
@ApplicationScoped
class Succeed {

    private static final String PERMISSION = "project:write";
    private static final String MERGED = "project.merged";
    private static final String DIVIDED = "project.divided";

    private final Plans plans;
    private final Projects projects;
    private final ProjectViews views;
    private final LifeCycles lifeCycles;
    private final FactBook facts;
    private final FactWriter writer;
    private final EnterProject entries;
    private final Successions successions;
    private final Authority authority;
    private final Memory memory;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Event<ProjectMerged> mergers;
    private final CurrentCaller caller;
    private final Clock clock;

    Succeed(
            Plans plans,
            Projects projects,
            ProjectViews views,
            LifeCycles lifeCycles,
            FactBook facts,
            FactWriter writer,
            EnterProject entries,
            Successions successions,
            Authority authority,
            Memory memory,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            Event<ProjectMerged> mergers,
            CurrentCaller caller,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.views = views;
        this.lifeCycles = lifeCycles;
        this.facts = facts;
        this.writer = writer;
        this.entries = entries;
        this.successions = successions;
        this.authority = authority;
        this.memory = memory;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.mergers = mergers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes one project part of another; answers the one that has ended, which tells where it goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReadProjects.Tagged merge(String planCode, String code, MergeRequest.Checked asked, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        if (asked.into().equals(code)) {
            throw Rule.broken("/into", "SAME_PROJECT", "不可与自身合并", "A project cannot become part of itself");
        }
        Map<String, ProjectEntity> held = new HashMap<>();
        projects.lockAll(planCode, Set.of(code, asked.into()), plans.visible())
                .forEach(project -> held.put(project.code, project));
        ProjectEntity from = held.get(code);
        ProjectEntity into = held.get(asked.into());
        if (from == null) {
            throw Projects.unknown(code);
        }
        if (into == null) {
            throw Rule.broken(
                    "/into", "UNKNOWN_PROJECT", "没有项目 " + asked.into(), "There is no project " + asked.into());
        }
        requireReach(from, into);
        condition.require(views.tag(from));
        if (lifeCycles.of(planCode).path(into.lifeCycle).isOver(into.standing())) {
            throw Rule.conflict("/into", "ENDED", "该项目已终止", "That project has ended itself");
        }
        end(plan, from, asked.act());
        follow(from, into, SuccessionEntity.Kind.MERGED, asked.act());
        ProjectState alone = ProjectState.of(into, plan.simulated(), null, MERGED);
        into.touch(clock.instant());
        projects.flush();
        ProjectState joined = ProjectState.of(into, plan.simulated(), null, MERGED);
        audit.record(ProjectState.AGGREGATE, joined.aggregateId(), MERGED, alone, joined);
        goOn(plan, from, List.of(into), asked.act());
        outbox.emitAll(List.of(told(plan, from, MERGED), joined.changed()));
        return new ReadProjects.Tagged(views.view(plan, from, plans.visible()), views.tag(from));
    }

    /** Enters the parts of a project as new ones; answers the project that was divided, which tells of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReadProjects.Tagged split(String planCode, String code, SplitRequest.Checked asked, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        ProjectEntity from = projects.lock(planCode, code, plans.visible());
        requireReach(from, from);
        condition.require(views.tag(from));
        if (lifeCycles.of(planCode).path(from.lifeCycle).isOver(from.standing())) {
            throw Rule.conflict("", "ENDED", "项目已终止", "The project has ended");
        }
        if (asked.act().date().certainlyAfter(LocalDate.now(clock.withZone(plan.timeZone())))) {
            throw Refusals.inFuture(LocalDate.now(clock.withZone(plan.timeZone())));
        }
        List<ProjectEntity> parts = new ArrayList<>();
        for (int part = 0; part < asked.parts().size(); part++) {
            parts.add(enter(planCode, part, asked.parts().get(part)));
            follow(from, parts.getLast(), SuccessionEntity.Kind.SPLIT, asked.act());
        }
        if (!asked.remains()) {
            end(plan, from, asked.act());
        }
        from.touch(clock.instant());
        projects.flush();
        if (!asked.remains()) {
            goOn(plan, from, parts, asked.act());
        }
        ProjectState state = ProjectState.of(from, plan.simulated(), null, DIVIDED);
        audit.record(ProjectState.AGGREGATE, state.aggregateId(), DIVIDED, null, state);
        outbox.emit(state.changed());
        return new ReadProjects.Tagged(views.view(plan, from, plans.visible()), views.tag(from));
    }

    private void requireReach(ProjectEntity... all) {
        for (ProjectEntity project : all) {
            if (!authority.covers(PERMISSION, project)) {
                throw Refusals.outOfReach(project);
            }
        }
    }

    private ProjectEntity enter(String plan, int part, ProjectRequest asked) {
        try {
            return entries.make(plan, asked);
        } catch (ProblemException refused) {
            List<ProblemError> errors = new ArrayList<>();
            for (ProblemError error : refused.errors()) {
                String pointer = "/parts/" + part + (error.pointer() == null ? "" : error.pointer());
                errors.add(ProblemError.pointer(pointer, error.code(), error.message()));
            }
            throw new ProblemException(refused.type(), refused.detail(), errors);
        }
    }

    private void end(KnownPlan plan, ProjectEntity project, MergeRequest.Act act) {
        LifeCycle path = lifeCycles.of(plan.code()).path(project.lifeCycle);
        List<Fact> known = facts.of(List.of(project.key())).getOrDefault(project.key(), List.of()).stream()
                .map(Known::fact)
                .toList();
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        Decision.Accepted accepted = switch (Decision.join(path, project.standing(), known, act.date(), today)) {
            case Decision.Accepted legal -> legal;
            case Decision.WrongStage wrong -> throw Refusals.illegal(project, wrong.allowed());
            case Decision.TooEarly early -> throw Refusals.beforeStage(early.notBefore());
            case Decision.NotYet future -> throw Refusals.inFuture(future.today());
        };
        ProjectState before = ProjectState.of(project, plan.simulated(), null, MERGED);
        String from = project.stage;
        project.stand(accepted.after(), null);
        project.touch(clock.instant());
        projects.flush();
        Instant at = recordings.take(plan.code());
        writer.record(List.of(fact(project, from, accepted, act)), at);
        memory.remember(List.of(project.key()), at);
        ProjectState after = ProjectState.of(project, plan.simulated(), null, MERGED);
        audit.record(ProjectState.AGGREGATE, after.aggregateId(), MERGED, before, after);
    }

    private static NewFact fact(ProjectEntity project, String from, Decision.Accepted accepted, MergeRequest.Act act) {
        return new NewFact(
                project.key(),
                project.stage,
                accepted.fact(),
                from,
                project.stage,
                null,
                act.evidence(),
                act.reason(),
                null,
                FactEntity.SourceKind.DECISION,
                null);
    }

    private void goOn(KnownPlan plan, ProjectEntity from, List<ProjectEntity> into, MergeRequest.Act act) {
        List<ProjectRef> successors =
                into.stream().map(each -> each.ref(plan, views.tag(each))).toList();
        mergers.fire(new ProjectMerged(
                from.ref(plan, views.tag(from)), successors, act.date().last()));
    }

    private void follow(ProjectEntity from, ProjectEntity into, SuccessionEntity.Kind kind, MergeRequest.Act act) {
        successions.store(new SuccessionEntity(
                from.key(),
                into.key(),
                kind,
                act.date().toString(),
                act.reason(),
                clock.instant(),
                caller.get().subject()));
    }

    private static OutboxEvent told(KnownPlan plan, ProjectEntity project, String cause) {
        return ProjectState.of(project, plan.simulated(), null, cause).changed();
    }
}
