package org.planmonitor.projects.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.lifecycle.Decision;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.packformat.PackLifeCycles.GateRule;
import org.planmonitor.projects.plan.KnownPlan;

/** Whether a step may be taken: by this caller, on this state, by the life cycle, past the gates; in this order. */
@ApplicationScoped
class StepJudge {

    private static final String MOVE = "project:move";
    private static final String OVERRIDE = "gate:override";

    private final Authority authority;
    private final ProjectViews views;
    private final CurrentCaller caller;

    StepJudge(Authority authority, ProjectViews views, CurrentCaller caller) {
        this.authority = authority;
        this.views = views;
        this.caller = caller;
    }

    /** What all steps of a batch are judged by. */
    record Bench(KnownPlan plan, LifeCycles.OfPlan cycles, Map<Long, Set<String>> settled, LocalDate today) {}

    /** What is found. */
    sealed interface Verdict {

        /** The step may be taken; the override names the gates that it passes open. */
        record Legal(
                ProjectEntity project,
                Decision.Accepted accepted,
                @Nullable GateOverride override) implements Verdict {}

        /** It may not. */
        record Refused(ProblemException why) implements Verdict {}
    }

    Verdict judge(Bench bench, Moves.Ask ask, @Nullable ProjectEntity project, List<Fact> known) {
        if (project == null) {
            return new Verdict.Refused(Projects.unknown(ask.project()));
        }
        if (!authority.covers(MOVE, project)) {
            return new Verdict.Refused(Refusals.outOfReach(project));
        }
        if (ask.condition() != null && !ask.condition().holds(views.tag(project))) {
            return new Verdict.Refused(Refusals.stale());
        }
        LifeCycle path = bench.cycles().path(project.lifeCycle);
        TransitionRequest.Checked step = ask.step();
        Standing now = project.standing();
        return switch (Decision.on(path, now, known, step.to(), step.date(), bench.today())) {
            case Decision.Accepted accepted -> pastGates(bench, path, project, step, accepted);
            case Decision.WrongStage wrong ->
                new Verdict.Refused(
                        bench.cycles().knowsStage(step.to())
                                ? Refusals.illegal(project, wrong.allowed())
                                : Refusals.unknownStage(step.to()));
            case Decision.TooEarly early -> new Verdict.Refused(Refusals.beforeStage(early.notBefore()));
            case Decision.NotYet future -> new Verdict.Refused(Refusals.inFuture(future.today()));
        };
    }

    private Verdict pastGates(
            Bench bench,
            LifeCycle path,
            ProjectEntity project,
            TransitionRequest.Checked step,
            Decision.Accepted accepted) {
        Set<String> settled = bench.settled().getOrDefault(project.key(), Set.of());
        List<GateRule> open = bench.cycles().gates(project.lifeCycle, project.procedure).stream()
                .filter(gate -> project.standing().beside() == null)
                .filter(gate -> bench.cycles()
                        .rule(gate)
                        .guards(path, project.standing().path(), step.to()))
                .filter(gate -> !settled.contains(gate.code()))
                .toList();
        GateOverride override = step.override();
        if (override == null) {
            return open.isEmpty()
                    ? new Verdict.Legal(project, accepted, null)
                    : new Verdict.Refused(Refusals.gatesOpen(open));
        }
        if (!caller.get().may(OVERRIDE) || !authority.covers(OVERRIDE, project)) {
            return new Verdict.Refused(Refusals.mayNotOverride());
        }
        if (open.isEmpty()) {
            return new Verdict.Refused(Refusals.nothingToOverride());
        }
        List<String> codes = open.stream().map(GateRule::code).toList();
        Set<String> named = new TreeSet<>(override.gates());
        if (!codes.containsAll(named)) {
            return new Verdict.Refused(Refusals.notOpen(override.gates(), codes));
        }
        List<GateRule> left = new ArrayList<>(open);
        left.removeIf(gate -> named.isEmpty() || named.contains(gate.code()));
        if (!left.isEmpty()) {
            return new Verdict.Refused(Refusals.gatesOpen(left));
        }
        return new Verdict.Legal(project, accepted, new GateOverride(override.reason(), codes));
    }
}
