package org.planmonitor.projects.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.PackLifeCycles.Assignment;
import org.planmonitor.projects.packformat.PackLifeCycles.BesideStage;
import org.planmonitor.projects.packformat.PackLifeCycles.Event;
import org.planmonitor.projects.packformat.PackLifeCycles.GateRule;
import org.planmonitor.projects.packformat.PackLifeCycles.Path;
import org.planmonitor.projects.packformat.PackLifeCycles.Step;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** Stages, paths and their assignment agree with each other. */
final class LifeCycleChecks {

    private static final String AT = "/lifeCycles";

    private LifeCycleChecks() {}

    static void run(ProjectsPack pack, Findings findings) {
        PackLifeCycles data = pack.lifeCycles();
        Set<String> stages = findings.unique(AT + "/stages", "code", data.stages(), Named::code);
        Set<String> paths = findings.unique(AT + "/paths", "code", data.paths(), Path::code);
        for (int i = 0; i < data.paths().size(); i++) {
            path(AT + "/paths/" + i, data.paths().get(i), stages, findings);
        }
        Set<String> portfolios = pack.portfolios().stream().map(Named::code).collect(Collectors.toSet());
        besides(data, findings);
        gates(data, paths, findings);
        Set<String> assigned = new HashSet<>();
        for (int i = 0; i < data.assignments().size(); i++) {
            String at = AT + "/assignments/" + i;
            Assignment assignment = data.assignments().get(i);
            findings.refers(at + "/portfolio", assignment.portfolio(), portfolios, "项目组", "portfolio");
            findings.refers(at + "/path", assignment.path(), paths, "生命周期", "path");
            List<String> kinds = assignment.kinds();
            for (int k = 0; k < kinds.size(); k++) {
                if (!assigned.add(assignment.portfolio() + " " + kinds.get(k))) {
                    findings.add(
                            at + "/kinds/" + k,
                            "DUPLICATE",
                            "该类项目已指定生命周期",
                            "This kind has a path in this portfolio already");
                }
            }
        }
    }

    /** What stands beside the paths stands on none of them. */
    private static void besides(PackLifeCycles data, Findings findings) {
        Set<String> onPaths = stagesOnPaths(data);
        findings.unique(AT + "/besides", "stage", data.besides(), BesideStage::stage);
        for (int i = 0; i < data.besides().size(); i++) {
            String stage = data.besides().get(i).stage();
            if (onPaths.contains(stage)) {
                findings.add(
                        AT + "/besides/" + i + "/stage",
                        "ON_A_PATH",
                        stage + " 已在路径之中",
                        stage + " stands on a path already");
            }
        }
    }

    private static void gates(PackLifeCycles data, Set<String> paths, Findings findings) {
        Set<String> onPaths = stagesOnPaths(data);
        findings.unique(AT + "/gates", "code", data.gates(), GateRule::code);
        for (int i = 0; i < data.gates().size(); i++) {
            GateRule gate = data.gates().get(i);
            String at = AT + "/gates/" + i;
            findings.refers(at + "/before", gate.before(), onPaths, "路径中的阶段", "stage of a path");
            for (int p = 0; p < gate.paths().size(); p++) {
                findings.refers(at + "/paths/" + p, gate.paths().get(p), paths, "生命周期", "path");
            }
        }
        if (data.statistics() != null) {
            findings.refers(AT + "/statistics/after", data.statistics().after(), onPaths, "路径中的阶段", "stage of a path");
        }
    }

    private static Set<String> stagesOnPaths(PackLifeCycles data) {
        return data.paths().stream()
                .flatMap(path -> path.stages().stream())
                .map(Step::stage)
                .collect(Collectors.toSet());
    }

    private static void path(String at, Path path, Set<String> stages, Findings findings) {
        Set<String> own = findings.unique(at + "/stages", "stage", path.stages(), Step::stage);
        for (int i = 0; i < path.stages().size(); i++) {
            findings.refers(at + "/stages/" + i + "/stage", path.stages().get(i).stage(), stages, "阶段", "stage");
        }
        if (Boolean.TRUE.equals(path.stages().getFirst().optional())) {
            findings.add(
                    at + "/stages/0/optional", "FIRST_OPTIONAL", "第一阶段不可省略", "The first stage cannot be passed over");
        }
        findings.unique(at + "/events", "event", path.events(), Event::event);
        String first = path.stages().getFirst().stage();
        for (int i = 0; i < path.events().size(); i++) {
            String stage = path.events().get(i).stage();
            findings.refers(at + "/events/" + i + "/stage", stage, own, "本路径的阶段", "stage of this path");
            if (first.equals(stage)) {
                findings.add(
                        at + "/events/" + i + "/stage",
                        "SHOWS_NOTHING",
                        "事件不能指向第一阶段",
                        "No event shows the first stage");
            }
        }
    }
}
