package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Set;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;

/** What a pack of the right form may still get wrong: what it says twice, refers to in vain, or says against the plan. */
final class Contradictions {

    private Contradictions() {}

    /** All of them, in the order of the pack; empty when the pack can be loaded as it is. */
    static List<ProblemError> of(ProjectsPack pack, KnownPlan plan, Set<String> divisions) {
        Findings findings = new Findings();
        if (pack.simulated() != plan.simulated()) {
            findings.add(
                    "/simulated",
                    "SIMULATED_DIFFERS",
                    "与规划的 simulated 不一致",
                    "The plan says simulated: " + plan.simulated());
        }
        LifeCycleChecks.run(pack, findings);
        ProjectChecks.run(pack, divisions, findings);
        NetworkChecks.run(pack, divisions, findings);
        LinkChecks.run(pack, divisions, findings);
        EventChecks.run(pack, findings);
        CalendarChecks.run(pack, findings);
        ListChecks.run(pack, findings);
        HistoryChecks.run(pack, findings);
        return findings.found();
    }
}
