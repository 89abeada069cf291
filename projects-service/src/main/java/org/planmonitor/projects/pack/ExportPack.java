package org.planmonitor.projects.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/**
 * Tells a registry as a pack that can be loaded again: what was loaded, with the parts that can be changed here as they stand
 * now. Both come from one snapshot of the database, so no change is half in it.
 */
@ApplicationScoped
class ExportPack {

    private final PackContents contents;
    private final Plans plans;
    private final Instance<PackExport> exports;

    ExportPack(PackContents contents, Plans plans, @Any Instance<PackExport> exports) {
        this.contents = contents;
        this.plans = plans;
        this.exports = exports;
    }

    @Transactional
    JsonNode of(String planCode) {
        KnownPlan plan = plans.require(planCode);
        plans.lock(planCode);
        ObjectNode pack = (ObjectNode) contents.find(planCode)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划 " + planCode + " 没有保存的数据包", "No pack is kept of plan " + planCode)));
        exports.forEach(export -> export.export(plan, pack));
        return pack;
    }
}
