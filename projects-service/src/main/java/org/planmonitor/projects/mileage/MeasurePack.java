package org.planmonitor.projects.mileage;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** Measures, in and out of a pack, and the first proposals of what they count. */
@ApplicationScoped
class MeasurePack implements PackSection, PackExport {

    private static final int AFTER_TRANSIT = 45;

    private final MeasureStore store;
    private final ProposeMileage proposing;
    private final CurrentCaller caller;
    private final PackJson json;

    MeasurePack(MeasureStore store, ProposeMileage proposing, CurrentCaller caller, PackJson json) {
        this.store = store;
        this.proposing = proposing;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public int order() {
        return AFTER_TRANSIT;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        Instant printed = plan.printedOn().atStartOfDay(plan.timeZone()).toInstant();
        for (PackTransit.Target target : pack.transit().targets()) {
            PackTransit.Measure measure = target.measure();
            if (measure != null) {
                store.add(new MeasureStore.Stored(
                        plan.code(),
                        target.code(),
                        1,
                        printed,
                        null,
                        caller.get().subject(),
                        measure));
            }
        }
        proposing.propose(plan);
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        Map<String, MeasureStore.Stored> measures = store.all(plan.code());
        for (JsonNode target : pack.path("transit").path("targets")) {
            MeasureStore.Stored measure = measures.get(target.path("code").asText());
            if (measure != null) {
                ((ObjectNode) target).set("measure", json.of(measure.measure()));
            }
        }
    }
}
