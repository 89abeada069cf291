package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.packformat.PackHistory;
import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.plan.KnownPlan;

/** Tells the projects of a plan as a pack does: as they are called now, with what was decided of them. */
@ApplicationScoped
class ExportProjects implements PackExport {

    private final EntityManager entities;
    private final Projects projects;
    private final PackJson json;

    ExportProjects(EntityManager entities, Projects projects, PackJson json) {
        this.entities = entities;
        this.projects = projects;
        this.json = json;
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<ProjectEntity> all = projects.all(plan.code());
        Map<Long, ProjectEntity> byId = new HashMap<>();
        all.forEach(project -> byId.put(project.key(), project));
        Map<Long, String> listed = new HashMap<>();
        projects.factsOf(plan.code(), FactEntity.SourceKind.REGISTRY)
                .forEach(fact -> listed.putIfAbsent(fact.project, fact.happened));
        String shared = pack.path("sharing").asText(Sharing.PUBLIC.name());
        pack.set(
                "projects",
                json.of(all.stream()
                        .map(project -> project(project, listed.get(project.key()), shared))
                        .toList()));
        pack.withObject("/links").set("regions", json.of(regions(all)));
        ObjectNode history = pack.withObject("/history");
        history.set("decisions", json.of(decisions(plan, byId)));
        history.set("successions", json.of(successions(plan, byId)));
    }

    private static PackProject project(ProjectEntity project, @Nullable String listedOn, String shared) {
        boolean owned = project.ownerName != null || project.ownerCode != null;
        Site first = project.regions.isEmpty() ? null : project.regions.getFirst();
        return new PackProject(
                project.code,
                project.number,
                project.name(),
                project.portfolio,
                project.kind,
                project.transitMode,
                project.sharing.name().equals(shared) ? null : project.sharing,
                project.parent,
                project.phase,
                project.lead,
                first != null && first.basis().equals("NAME") ? first.region() : null,
                project.unit,
                owned ? new PackProject.Owner(project.ownerName, project.ownerCode, project.ownerCodeReason) : null,
                project.nationalCode,
                project.procedure,
                project.totalInvestmentCny,
                listedOn,
                project.document.capacity(),
                project.document.quantities(),
                project.document.source());
    }

    /** Where projects lie, of what their names do not say; one link for each ground that it is known on. */
    private static List<PackLinks.RegionLink> regions(List<ProjectEntity> all) {
        List<PackLinks.RegionLink> links = new ArrayList<>();
        for (ProjectEntity project : all) {
            List<Site> told = project.regions.stream()
                    .filter(site -> !site.basis().equals("NAME"))
                    .toList();
            if (!told.isEmpty()) {
                links.add(new PackLinks.RegionLink(
                        project.code,
                        told.stream().map(Site::region).toList(),
                        told.getFirst().basis(),
                        told.getFirst().word()));
            }
        }
        return links;
    }

    private List<PackHistory.Decision> decisions(KnownPlan plan, Map<Long, ProjectEntity> byId) {
        Map<Long, String> places = new HashMap<>();
        List<FactEntity> events = projects.factsOf(plan.code(), FactEntity.SourceKind.PACK);
        for (int i = 0; i < events.size(); i++) {
            places.put(Objects.requireNonNull(events.get(i).id), "events/" + i);
        }
        List<PackHistory.Decision> decisions = new ArrayList<>();
        for (FactEntity fact : projects.factsOf(plan.code(), FactEntity.SourceKind.DECISION)) {
            places.put(Objects.requireNonNull(fact.id), "decisions/" + decisions.size());
            decisions.add(decision(fact, Objects.requireNonNull(byId.get(fact.project)).code, places));
        }
        return decisions;
    }

    private static PackHistory.Decision decision(FactEntity fact, String project, Map<Long, String> places) {
        GateOverride passed = fact.overrides;
        Text scope = fact.scopeZh == null || fact.scopeEn == null ? null : new Text(fact.scopeZh, fact.scopeEn);
        return new PackHistory.Decision(
                project,
                fact.event,
                fact.stage,
                fact.happened,
                fact.begins,
                fact.resumes,
                fact.movedFrom,
                fact.movedTo,
                scope,
                fact.evidence,
                fact.reason,
                passed == null ? null : new PackHistory.Pass(passed.reason(), passed.gates()),
                fact.corrects == null ? null : places.get(fact.corrects),
                fact.recordedAt.toString(),
                fact.recordedBy);
    }

    private List<PackHistory.Succession> successions(KnownPlan plan, Map<Long, ProjectEntity> byId) {
        return entities.createQuery(
                        "select s from Succession s join Project p on p.id = s.predecessor where p.plan = :plan order by s.recordedAt, s.successor",
                        SuccessionEntity.class)
                .setParameter("plan", plan.code())
                .getResultStream()
                .map(follows -> new PackHistory.Succession(
                        Objects.requireNonNull(byId.get(follows.predecessor)).code,
                        Objects.requireNonNull(byId.get(follows.successor)).code,
                        follows.kind.name(),
                        follows.happened,
                        follows.reason,
                        follows.recordedAt.toString(),
                        follows.recordedBy))
                .toList();
    }
}
