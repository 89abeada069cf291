package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.KnownPlan;

/** Puts a project together for its reader, in a fixed number of queries. */
@ApplicationScoped
class ProjectViews {

    private final Projects projects;
    private final ProjectNumbers numbers;
    private final LifeCycles lifeCycles;
    private final ProjectPages pages;
    private final Instance<LinkTargets> targets;
    private final Instance<ProjectPart> parts;
    private final ProjectFeeding feeding;

    ProjectViews(
            Projects projects,
            ProjectNumbers numbers,
            LifeCycles lifeCycles,
            ProjectPages pages,
            @Any Instance<LinkTargets> targets,
            @Any Instance<ProjectPart> parts,
            ProjectFeeding feeding) {
        this.projects = projects;
        this.numbers = numbers;
        this.lifeCycles = lifeCycles;
        this.pages = pages;
        this.targets = targets;
        this.parts = parts;
        this.feeding = feeding;
    }

    /** The tag of a project as any reader sees it: its own version, and those of what belongs to it. */
    EntityTag tag(ProjectEntity project) {
        return tag(project, projects.itemsVersion(project));
    }

    static EntityTag tag(ProjectEntity project, long itemsVersion) {
        return EntityTag.of(project.plan, project.code, project.version, itemsVersion);
    }

    /** A project that was changed in this transaction, or may have been. */
    ProjectView view(KnownPlan plan, ProjectEntity changed, Set<Sharing> visible) {
        projects.flush();
        return view(
                plan,
                pages.find(plan.code(), changed.code, EnumSet.allOf(Sharing.class))
                        .orElseThrow(),
                visible);
    }

    ProjectView view(KnownPlan plan, ProjectPages.Stored stored, Set<Sharing> visible) {
        ProjectEntity project = stored.project();
        ProjectPages.Relatives relatives = pages.relatives(project, visible);
        LifeCycles.OfPlan cycles = lifeCycles.of(plan.code());
        ProjectNumbers.Group items = numbers.ofItems(plan.code(), project.code, visible);
        return new ProjectView(
                plan.code(),
                project.code,
                project.number,
                project.name(),
                project.portfolio,
                project.kind,
                project.works,
                project.box,
                project.chapter,
                project.section,
                project.region,
                stored.regions(),
                project.stage,
                cycles.stageName(project.stage),
                project.stageSince,
                project.scope(),
                project.lifeCycle,
                project.pathStage,
                project.pathSince,
                cycles.path(project.lifeCycle).nextOf(project.standing()),
                cycles.path(project.lifeCycle).besideOf(project.standing()),
                project.rating(),
                project.parent,
                items.projects() == 0 ? null : items,
                project.phase,
                project.lead,
                project.unit,
                owner(project),
                project.nationalCode,
                project.procedure,
                project.totalInvestmentCny,
                project.statistics == null || project.statisticsSince == null
                        ? null
                        : new ProjectView.Entry(project.statistics, project.statisticsSince),
                project.transitMode,
                project.document.capacity(),
                project.document.quantities(),
                project.document.source(),
                pages.facts(project.key()),
                links(project, visible),
                feeding.commitments(plan.code(), project.key(), visible),
                relatives.predecessors(),
                relatives.successors(),
                parts(project.ref(plan, tag(project, stored.itemsVersion()))),
                project.sharing,
                plan.simulated());
    }

    private static ProjectView.@Nullable Owner owner(ProjectEntity project) {
        return project.ownerName == null && project.ownerCode == null
                ? null
                : new ProjectView.Owner(project.ownerName, project.ownerCode, project.ownerCodeReason);
    }

    private Map<String, Object> parts(ProjectRef project) {
        Map<String, Object> shown = new TreeMap<>();
        for (ProjectPart part : parts) {
            Object content = part.of(project);
            if (content != null) {
                shown.put(part.member(), content);
            }
        }
        return shown;
    }

    private List<ProjectView.Link> links(ProjectEntity project, Set<Sharing> visible) {
        Map<String, Collection<String>> byKind = new TreeMap<>();
        pages.links(project.key())
                .forEach(link -> byKind.computeIfAbsent(link.kind, kind -> new ArrayList<>())
                        .add(link.code));
        List<ProjectView.Link> links = new ArrayList<>();
        for (LinkTargets target : targets) {
            Collection<String> codes = byKind.getOrDefault(target.kind(), List.of());
            if (codes.isEmpty()) {
                continue;
            }
            Map<String, Text> names = new TreeMap<>(target.names(project.plan, codes, visible));
            names.forEach((code, name) -> links.add(new ProjectView.Link(
                    target.kind(),
                    code,
                    name,
                    "/projects/v1/plans/" + project.plan + "/" + target.segment() + "/" + code)));
        }
        return links;
    }
}
