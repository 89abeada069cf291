package org.planmonitor.projects.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.lifecycle.StatisticalEntry;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackHistory;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Statistical entry, in and out of a pack. */
@ApplicationScoped
class EntryPack implements PackSection, PackExport {

    private static final int AFTER_PROJECTS = 27;

    private final EntityManager entities;
    private final ProjectAccess projects;
    private final PackJson json;

    EntryPack(EntityManager entities, ProjectAccess projects, PackJson json) {
        this.entities = entities;
        this.projects = projects;
        this.json = json;
    }

    private record Told(EntryFactEntity fact, String project) {}

    @Override
    public int order() {
        return AFTER_PROJECTS;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        if (pack.history().statistics().isEmpty()) {
            return;
        }
        Map<String, ProjectRef> all = projects.loaded(plan);
        Map<ProjectRef, List<Reached>> entered = new LinkedHashMap<>();
        for (PackHistory.Entry entry : pack.history().statistics()) {
            ProjectRef project = Objects.requireNonNull(all.get(entry.project()));
            EntryRequest.Checked step = new EntryRequest.Checked(
                    StatisticalEntry.Step.valueOf(entry.step()), PartialDate.parse(entry.date()), entry.document());
            EntryFactEntity fact =
                    new EntryFactEntity(project.id(), step, Instant.parse(entry.recordedAt()), entry.recordedBy());
            entities.persist(fact);
            entered.computeIfAbsent(project, key -> new ArrayList<>()).add(fact.reached());
        }
        entered.forEach(projects::entered);
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<PackHistory.Entry> entries = entities.createQuery(
                        "select f, p.code from StatisticsFact f join Project p on p.id = f.project where p.plan = :plan"
                                + " order by f.id",
                        Told.class)
                .setParameter("plan", plan.code())
                .getResultStream()
                .map(told -> new PackHistory.Entry(
                        told.project(),
                        told.fact().step.name(),
                        told.fact().happened,
                        told.fact().document,
                        told.fact().recordedAt.toString(),
                        told.fact().recordedBy))
                .toList();
        pack.withObject("/history").set("statistics", json.of(entries));
    }
}
