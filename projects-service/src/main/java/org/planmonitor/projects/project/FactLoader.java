package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.packformat.PackEvent;
import org.planmonitor.projects.packformat.PackHistory;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the facts of a pack: that projects are listed, what was published of them, and what an export says was decided. */
@ApplicationScoped
class FactLoader {

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;

    FactLoader(EntityManager entities, CurrentCaller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** The facts of one project while they are loaded; an answer stands at the place of what it answers. */
    private record Told(
            FactEntity fact, int place, @Nullable Instant answeredAt) {}

    /** Stores the facts of stored projects and puts the projects where they lead; answers how knowledge of each grew. */
    Map<Long, Chronicle> load(
            KnownPlan plan, ProjectsPack pack, Map<String, ProjectEntity> projects, LifeCycles.OfPlan paths) {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (PackProject source : pack.projects()) {
            ProjectEntity project = Objects.requireNonNull(projects.get(source.code()));
            tell(told, project, list(plan, project, source, paths.path(project.lifeCycle)));
        }
        List<FactEntity> events = new ArrayList<>();
        for (PackEvent event : pack.events()) {
            ProjectEntity project = Objects.requireNonNull(projects.get(event.project()));
            FactEntity fact = take(plan, project, event, paths.path(project.lifeCycle));
            events.add(fact);
            tell(told, project, fact);
        }
        List<FactEntity> decisions = new ArrayList<>();
        for (PackHistory.Decision decision : pack.history().decisions()) {
            ProjectEntity project = Objects.requireNonNull(projects.get(decision.project()));
            FactEntity fact = decided(project, decision, corrected(decision, events, decisions));
            decisions.add(fact);
            tell(told, project, fact);
        }
        Map<Long, Chronicle> chronicles = new HashMap<>();
        told.forEach((code, facts) -> {
            ProjectEntity project = Objects.requireNonNull(projects.get(code));
            LifeCycle path = paths.path(project.lifeCycle);
            if (facts.stream().anyMatch(fact -> fact.fact().sourceKind == FactEntity.SourceKind.DECISION)) {
                stand(project, path, facts);
            }
            chronicles.put(
                    project.key(),
                    Chronicle.of(
                            path,
                            since(facts),
                            facts.stream()
                                    .filter(fact -> !fact.fact().event.equals(FactBook.WITHDRAWN))
                                    .map(fact -> new Chronicle.Told(
                                            fact.fact().fact(), fact.fact().knownAt, fact.answeredAt(), fact.place()))
                                    .toList()));
        });
        return chronicles;
    }

    private static void tell(Map<String, List<Told>> told, ProjectEntity project, FactEntity fact) {
        List<Told> facts = told.computeIfAbsent(project.code, code -> new ArrayList<>());
        int place = facts.size();
        if (fact.corrects != null) {
            for (int i = 0; i < facts.size(); i++) {
                Told before = facts.get(i);
                if (fact.corrects.equals(before.fact().id)) {
                    place = before.place();
                    facts.set(i, new Told(before.fact(), place, fact.knownAt));
                }
            }
        }
        facts.add(new Told(fact, place, null));
    }

    private static PartialDate since(List<Told> facts) {
        return facts.getFirst().fact().fact().date();
    }

    private static void stand(ProjectEntity project, LifeCycle path, List<Told> told) {
        List<Told> standing = told.stream()
                .filter(fact -> fact.answeredAt() == null && !fact.fact().event.equals(FactBook.WITHDRAWN))
                .sorted(java.util.Comparator.comparingInt(Told::place))
                .toList();
        List<Fact> facts = standing.stream().map(fact -> fact.fact().fact()).toList();
        Standing after = path.fold(since(told), facts.subList(1, facts.size()));
        FactEntity last = standing.getLast().fact();
        boolean ownScope = last.scopeZh != null && after.stage().equals(last.stage);
        project.stand(
                after,
                ownScope && last.scopeEn != null
                        ? new org.planmonitor.kit.text.Text(Objects.requireNonNull(last.scopeZh), last.scopeEn)
                        : null);
    }

    private FactEntity list(KnownPlan plan, ProjectEntity project, PackProject source, LifeCycle path) {
        boolean entered = source.listedOn() != null;
        LocalDate listed = entered ? LocalDate.parse(source.listedOn()) : plan.printedOn();
        FactEntity fact = fact(
                project,
                path.listed(),
                new Fact(path.listed(), PartialDate.of(listed), true),
                entered ? FactEntity.SourceKind.REGISTRY : FactEntity.SourceKind.PLAN);
        if (!entered) {
            fact.sourceTitle = plan.name().zh();
            fact.sourcePublished = listed.toString();
        }
        fact.knownAt = notLaterThanNow(plan, entered ? listed : listed.plusDays(1));
        entities.persist(fact);
        return fact;
    }

    private FactEntity take(KnownPlan plan, ProjectEntity project, PackEvent event, LifeCycle path) {
        Fact shown = path.read(event.event(), PartialDate.parse(event.date())).orElseThrow();
        Standing before = project.standing();
        Standing after = path.after(before, shown);
        FactEntity fact = fact(project, event.event(), shown, FactEntity.SourceKind.PACK);
        fact.scope(event.scope());
        fact.detail(event.detail());
        fact.investmentCny = event.investmentCny();
        fact.sourceTitle = event.source().title();
        fact.sourcePublished = event.source().published();
        if (!after.stage().equals(before.stage())) {
            fact.moved(before.stage(), after.stage());
        }
        if (!after.equals(before)) {
            project.stand(after, event.scope());
        }
        if (fact.sourcePublished != null) {
            // Known from the day after it was published; where that is not known, from now on.
            fact.knownAt = notLaterThanNow(
                    plan, PartialDate.parse(fact.sourcePublished).last().plusDays(1));
        }
        entities.persist(fact);
        return fact;
    }

    private FactEntity decided(ProjectEntity project, PackHistory.Decision decision, @Nullable FactEntity corrected) {
        Fact shown =
                new Fact(decision.stage(), PartialDate.parse(decision.date()), decision.begins(), decision.resumes());
        Instant recorded = earlier(Instant.parse(decision.recordedAt()));
        FactEntity fact = new FactEntity(
                project.key(),
                decision.event(),
                shown,
                FactEntity.SourceKind.DECISION,
                recorded,
                decision.recordedBy());
        if (decision.from() != null && decision.to() != null) {
            fact.moved(decision.from(), decision.to());
        }
        fact.scope(decision.scope());
        fact.evidence = decision.evidence();
        fact.reason = decision.reason();
        PackHistory.Pass pass = decision.override();
        fact.overrides = pass == null ? null : new GateOverride(pass.reason(), pass.gates());
        fact.corrects = corrected == null ? null : corrected.id;
        entities.persist(fact);
        return fact;
    }

    private static @Nullable FactEntity corrected(
            PackHistory.Decision decision, List<FactEntity> events, List<FactEntity> decisions) {
        String place = decision.corrects();
        if (place == null) {
            return null;
        }
        int index = Integer.parseInt(place.substring(place.indexOf('/') + 1));
        return (place.startsWith("events") ? events : decisions).get(index);
    }

    private FactEntity fact(ProjectEntity project, String event, Fact fact, FactEntity.SourceKind kind) {
        return new FactEntity(
                project.key(), event, fact, kind, clock.instant(), caller.get().subject());
    }

    private Instant notLaterThanNow(KnownPlan plan, LocalDate day) {
        return earlier(day.atStartOfDay(plan.timeZone()).toInstant());
    }

    private Instant earlier(Instant known) {
        Instant now = clock.instant();
        return known.isBefore(now) ? known : now;
    }
}
