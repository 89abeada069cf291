package org.planmonitor.projects.project;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackHistory;
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
    private final FactLoader facts;
    private final Recall recall;
    private final Clock clock;

    ProjectLoader(
            EntityManager entities, AuditTrail audit, Outbox outbox, FactLoader facts, Recall recall, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.outbox = outbox;
        this.facts = facts;
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
        projects.values().forEach(entities::persist);
        Map<Long, Chronicle> chronicles = facts.load(plan, pack, projects, paths);
        for (PackLinks.ProjectLink link : pack.links().projects()) {
            long project = known(projects, link.project()).key();
            entities.persist(new LinkEntity(plan.code(), link.kind(), link.code(), project));
        }
        entities.flush();
        recall.store(chronicles);
        succeed(projects, pack);
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

    private void succeed(Map<String, ProjectEntity> projects, ProjectsPack pack) {
        for (PackHistory.Succession follows : pack.history().successions()) {
            entities.persist(new SuccessionEntity(
                    known(projects, follows.predecessor()).key(),
                    known(projects, follows.successor()).key(),
                    SuccessionEntity.Kind.valueOf(follows.kind()),
                    follows.date(),
                    follows.reason(),
                    Instant.parse(follows.recordedAt()),
                    follows.recordedBy()));
        }
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
