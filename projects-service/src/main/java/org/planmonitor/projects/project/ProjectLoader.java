package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Standing;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackEvent;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Takes over the projects of a pack with their facts, regions and links, each with an audit entry and an event. */
@ApplicationScoped
class ProjectLoader implements PackSection {

    private static final int AFTER_PORTFOLIOS = 20;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Recall recall;
    private final Clock clock;

    ProjectLoader(
            EntityManager entities, AuditTrail audit, Outbox outbox, CurrentCaller caller, Recall recall, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.recall = recall;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_PORTFOLIOS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        entities.persist(new LifeCyclesEntity(plan.code(), pack.lifeCycles()));
        LifeCycles.OfPlan paths = LifeCycles.OfPlan.of(pack.lifeCycles());
        PathOf pathOf = new PathOf(pack.lifeCycles().assignments());
        Map<String, ProjectEntity> projects = new LinkedHashMap<>();
        for (PackProject source : pack.projects()) {
            LifeCycle path = paths.path(pathOf.code(source.portfolio(), source.kind()));
            ProjectEntity project = NewProject.of(plan, pack, source, projects.size() + 1, path, clock.instant());
            projects.put(project.code, project);
        }
        pack.links().regions().forEach(link -> locate(known(projects, link.project()), link));
        pack.links().commitments().forEach(link -> feed(known(projects, link.project()), link));
        projects.values().forEach(entities::persist);
        Map<Long, List<Known>> facts = new HashMap<>();
        projects.values().forEach(project -> keep(facts, list(plan, project, paths.path(project.lifeCycle))));
        for (PackEvent event : pack.events()) {
            ProjectEntity project = known(projects, event.project());
            keep(facts, take(plan, project, event, paths.path(project.lifeCycle)));
        }
        for (PackLinks.ProjectLink link : pack.links().projects()) {
            long project = known(projects, link.project()).key();
            entities.persist(new LinkEntity(plan.code(), link.kind(), link.code(), project));
        }
        entities.flush();
        recall.store(chronicles(projects.values(), facts, paths));
        tell(plan, projects.values().stream().toList());
    }

    private static ProjectEntity known(Map<String, ProjectEntity> projects, String code) {
        return Objects.requireNonNull(projects.get(code), code);
    }

    private static void locate(ProjectEntity project, PackLinks.RegionLink link) {
        for (String region : link.regions()) {
            if (project.regions.stream().noneMatch(site -> site.region().equals(region))) {
                project.regions.add(new Site(project.plan, region, link.basis(), link.word()));
            }
        }
        if (project.region == null && project.regions.size() == 1) {
            project.region = project.regions.getFirst().region();
        }
    }

    private static void feed(ProjectEntity project, PackLinks.CommitmentLink link) {
        PackLinks.Contribution share = link.contribution();
        project.commitments.add(new Feeds(
                link.commitment(), share == null ? null : share.value(), share == null ? null : share.unit()));
    }

    private FactEntity list(KnownPlan plan, ProjectEntity project, LifeCycle path) {
        Fact printed = new Fact(path.listed(), PartialDate.of(plan.printedOn()), true);
        FactEntity fact = fact(project, path.listed(), printed, FactEntity.SourceKind.PLAN);
        fact.sourceTitle = plan.name().zh();
        fact.sourcePublished = plan.printedOn().toString();
        return known(plan, fact);
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
        return known(plan, fact);
    }

    /** A fact was known from the day after it was published; where that is not known, from now on. */
    private FactEntity known(KnownPlan plan, FactEntity fact) {
        if (fact.sourcePublished != null) {
            Instant published = PartialDate.parse(fact.sourcePublished)
                    .last()
                    .plusDays(1)
                    .atStartOfDay(plan.timeZone())
                    .toInstant();
            fact.knownAt = published.isBefore(fact.recordedAt) ? published : fact.recordedAt;
        }
        entities.persist(fact);
        return fact;
    }

    private static void keep(Map<Long, List<Known>> facts, FactEntity fact) {
        facts.computeIfAbsent(fact.project, id -> new ArrayList<>())
                .add(new Known(Objects.requireNonNull(fact.id), fact.fact(), fact.knownAt));
    }

    private static Map<Long, Chronicle> chronicles(
            Collection<ProjectEntity> projects, Map<Long, List<Known>> facts, LifeCycles.OfPlan paths) {
        Map<Long, Chronicle> chronicles = new HashMap<>();
        for (ProjectEntity project : projects) {
            List<Known> known = Objects.requireNonNull(facts.get(project.key()));
            PartialDate listed = known.getFirst().fact().date();
            chronicles.put(project.key(), Chronicle.of(paths.path(project.lifeCycle), listed, known));
        }
        return chronicles;
    }

    private FactEntity fact(ProjectEntity project, String event, Fact fact, FactEntity.SourceKind kind) {
        return new FactEntity(
                project.key(), event, fact, kind, clock.instant(), caller.get().subject());
    }

    private void tell(KnownPlan plan, List<ProjectEntity> projects) {
        List<OutboxEvent> events = new ArrayList<>();
        for (ProjectEntity project : projects) {
            ProjectState state = ProjectState.of(project, plan.simulated(), null, "project.loaded");
            audit.record(ProjectState.AGGREGATE, state.aggregateId(), "project.loaded", null, state);
            events.add(state.changed());
        }
        outbox.emitAll(events);
    }
}
