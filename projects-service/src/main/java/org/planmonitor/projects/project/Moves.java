package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * Moves projects by steps that their life cycles allow, one or thousands in the same few statements. Facts, audit entries and
 * events are written with the new positions or not at all; of two writers at once the row locks let one pass, and the other
 * finds its tag stale. Several steps of one project in one batch follow each other.
 */
@ApplicationScoped
class Moves {

    static final String ACTION = "project.moved";

    private final Plans plans;
    private final Projects projects;
    private final LifeCycles lifeCycles;
    private final FactBook facts;
    private final Instance<GateBook> gates;
    private final StepJudge judge;
    private final StandingWriter standings;
    private final FactWriter writer;
    private final Memory memory;
    private final Recordings recordings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Moves(
            Plans plans,
            Projects projects,
            LifeCycles lifeCycles,
            FactBook facts,
            @Any Instance<GateBook> gates,
            StepJudge judge,
            StandingWriter standings,
            FactWriter writer,
            Memory memory,
            Recordings recordings,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.lifeCycles = lifeCycles;
        this.facts = facts;
        this.gates = gates;
        this.judge = judge;
        this.standings = standings;
        this.writer = writer;
        this.memory = memory;
        this.recordings = recordings;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One step that is asked for; without a condition whatever state the project is in. */
    record Ask(
            String project,
            TransitionRequest.Checked step,
            @Nullable WriteCondition condition) {}

    /** What became of a step. */
    sealed interface Outcome {

        /** It was taken: the fact that records it, and the project as it then stood. */
        record Moved(ProjectEntity project, long fact) implements Outcome {}

        /** It was not, and why. */
        record Refused(ProblemException why) implements Outcome {}
    }

    private record Taken(int place, ProjectEntity project, NewFact fact, ProjectState before, ProjectState after) {}

    /**
     * Judges every step and takes those that are legal.
     *
     * @param onlyAll take none when one is refused
     * @return the outcomes in the order of the steps; with {@code onlyAll} and a refusal, only the refusals, null for the others
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<@Nullable Outcome> move(String planCode, List<Ask> asked, boolean onlyAll) {
        KnownPlan plan = plans.require(planCode);
        Map<String, ProjectEntity> held = new LinkedHashMap<>();
        projects.lockAll(
                        planCode, new TreeSet<>(asked.stream().map(Ask::project).toList()), plans.visible())
                .forEach(project -> held.put(project.code, project));
        Collection<Long> ids = held.values().stream().map(ProjectEntity::key).toList();
        Map<Long, List<Fact>> known = new HashMap<>();
        facts.of(ids)
                .forEach((id, standing) -> known.put(
                        id, new ArrayList<>(standing.stream().map(Known::fact).toList())));
        StepJudge.Bench bench = new StepJudge.Bench(
                plan, lifeCycles.of(planCode), settled(ids), LocalDate.now(clock.withZone(plan.timeZone())));
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Ask ask : asked) {
            ProjectEntity project = held.get(ask.project());
            List<Fact> ofProject = project == null ? List.of() : known.getOrDefault(project.key(), List.of());
            switch (judge.judge(bench, ask, project, ofProject)) {
                case StepJudge.Verdict.Refused refused -> outcomes.add(new Outcome.Refused(refused.why()));
                case StepJudge.Verdict.Legal legal -> {
                    taken.add(take(bench, outcomes.size(), ask, legal));
                    known.computeIfAbsent(legal.project().key(), id -> new ArrayList<>())
                            .add(legal.accepted().fact());
                    outcomes.add(null);
                }
            }
        }
        boolean refused = taken.size() < asked.size();
        if (!taken.isEmpty() && !(onlyAll && refused)) {
            store(bench, taken, known, outcomes);
        }
        return outcomes;
    }

    private Map<Long, Set<String>> settled(Collection<Long> ids) {
        Map<Long, Set<String>> settled = new HashMap<>();
        gates.forEach(book -> settled.putAll(book.settled(ids)));
        return settled;
    }

    private Taken take(StepJudge.Bench bench, int place, Ask ask, StepJudge.Verdict.Legal legal) {
        ProjectEntity project = legal.project();
        boolean simulated = bench.plan().simulated();
        ProjectState before = ProjectState.of(project, simulated, null, ACTION);
        TransitionRequest.Checked step = ask.step();
        NewFact fact = NewFact.step(
                project.key(), project.stage, step, legal.accepted().fact(), legal.override());
        ProjectState.Step told = new ProjectState.Step(
                project.stage, step.to(), step.date().toString(), step.evidence(), legal.override());
        project.stand(legal.accepted().after(), step.scope());
        project.touch(clock.instant());
        return new Taken(place, project, fact, before, ProjectState.of(project, simulated, told, ACTION));
    }

    private void store(
            StepJudge.Bench bench, List<Taken> taken, Map<Long, List<Fact>> known, List<@Nullable Outcome> outcomes) {
        standings.write(taken.stream().map(Taken::project).distinct().toList());
        Instant at = recordings.take(bench.plan().code());
        List<Long> ids = writer.record(taken.stream().map(Taken::fact).toList(), at);
        Map<Long, List<Reached>> reached = new LinkedHashMap<>();
        for (Taken step : taken) {
            ProjectEntity project = step.project();
            reached.put(
                    project.key(),
                    bench.cycles().path(project.lifeCycle).reached(known.getOrDefault(project.key(), List.of())));
        }
        memory.remember(bench.plan().code(), Memory.PATH, reached, at);
        List<OutboxEvent> events = new ArrayList<>(taken.size());
        for (int i = 0; i < taken.size(); i++) {
            Taken step = taken.get(i);
            outcomes.set(step.place(), new Outcome.Moved(step.project(), ids.get(i)));
            audit.record(ProjectState.AGGREGATE, step.after().aggregateId(), ACTION, step.before(), step.after());
            events.add(step.after().changed());
        }
        outbox.emitAll(events);
    }
}
