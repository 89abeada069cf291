package org.planmonitor.projects.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Network;

/** What the milestones of a project must keep among each other, whoever changes one of them. */
final class Rules {

    static final int MOST_OF_A_PROJECT = 200;

    private Rules() {}

    /** 422 when a milestone waits for one that does not exist, or for itself over others: the ring is named. */
    static void requireAcyclic(Map<String, List<String>> waitsFor, String pointer) {
        waitsFor.forEach((code, before) -> before.stream()
                .filter(other -> !waitsFor.containsKey(other))
                .findFirst()
                .ifPresent(other -> {
                    throw Rule.broken(pointer, "UNKNOWN_MILESTONE", "没有里程碑 " + other, "There is no milestone " + other);
                }));
        new Network(waitsFor).cycle().ifPresent(ring -> {
            String walked = String.join(" → ", ring);
            throw Rule.broken(
                    pointer, "MILESTONE_CYCLE", "里程碑相互等待:" + walked, "The milestones wait for each other: " + walked);
        });
    }

    /** 422 when a baseline lies certainly before one that it waits for. */
    static void requireOrder(
            String code,
            PartialDate baseline,
            List<String> before,
            Map<String, PartialDate> baselines,
            String pointer) {
        for (String other : before) {
            PartialDate earlier = baselines.get(other);
            if (earlier != null && baseline.certainlyBefore(earlier)) {
                throw Rule.broken(
                        pointer,
                        "BASELINE_BEFORE_PREDECESSOR",
                        code + " 的基线 " + baseline + " 早于其前置 " + other + " 的 " + earlier,
                        "The baseline " + baseline + " of " + code + " lies before " + earlier + " of " + other
                                + ", for which it waits");
            }
        }
    }

    static void requireRoom(int present, int more) {
        if (present + more > MOST_OF_A_PROJECT) {
            throw Rule.broken(
                    "",
                    "TOO_MANY_MILESTONES",
                    "每个项目至多 " + MOST_OF_A_PROJECT + " 个里程碑",
                    "A project has " + MOST_OF_A_PROJECT + " milestones at most");
        }
    }

    static Map<String, List<String>> waitsFor(List<MilestoneEntity> milestones) {
        Map<String, List<String>> waits = new HashMap<>();
        milestones.forEach(milestone -> waits.put(milestone.code, milestone.waitsFor));
        return waits;
    }

    static Map<String, PartialDate> baselines(List<MilestoneEntity> milestones) {
        Map<String, PartialDate> baselines = new HashMap<>();
        milestones.forEach(milestone -> baselines.put(milestone.code, PartialDate.parse(milestone.baseline)));
        return baselines;
    }
}
