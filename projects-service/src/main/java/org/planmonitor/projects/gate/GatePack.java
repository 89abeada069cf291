package org.planmonitor.projects.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackHistory;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** What is settled about gates, in and out of a pack. */
@ApplicationScoped
class GatePack implements PackSection, PackExport {

    private static final int AFTER_PROJECTS = 26;

    private final EntityManager entities;
    private final ProjectAccess projects;
    private final PackJson json;

    GatePack(EntityManager entities, ProjectAccess projects, PackJson json) {
        this.entities = entities;
        this.projects = projects;
        this.json = json;
    }

    private record Told(GateFactEntity fact, String project) {}

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        if (pack.history().gates().isEmpty()) {
            return;
        }
        Map<String, ProjectRef> all = projects.loaded(plan);
        for (PackHistory.GateFact fact : pack.history().gates()) {
            GateRequest.Checked checked = new GateRequest.Checked(
                    fact.gate(),
                    GateFactEntity.State.valueOf(fact.state()),
                    PartialDate.parse(fact.date()),
                    fact.document(),
                    fact.authority());
            entities.persist(new GateFactEntity(
                    Objects.requireNonNull(all.get(fact.project())).id(),
                    checked,
                    Instant.parse(fact.recordedAt()),
                    fact.recordedBy()));
        }
        entities.flush();
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<PackHistory.GateFact> facts = entities.createQuery(
                        "select f, p.code from GateFact f join Project p on p.id = f.project where p.plan = :plan order by f.id",
                        Told.class)
                .setParameter("plan", plan.code())
                .getResultStream()
                .map(told -> new PackHistory.GateFact(
                        told.project(),
                        told.fact().gate,
                        told.fact().state.name(),
                        told.fact().happened,
                        told.fact().document,
                        told.fact().authority,
                        told.fact().recordedAt.toString(),
                        told.fact().recordedBy))
                .toList();
        pack.withObject("/history").set("gates", json.of(facts));
    }
}
