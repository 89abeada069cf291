package org.planmonitor.projects.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.projects.lifecycle.StatisticalEntry;
import org.planmonitor.projects.packformat.PackHistory;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** What was decided is about projects, stages and gates of the pack, and each fact is answered once, by a later one of its project. */
final class HistoryChecks {

    private static final String AT = "/history";

    private final ProjectsPack pack;
    private final Findings findings;
    private final Set<String> projects;
    private final Set<String> stages;
    private final Set<String> answered = new HashSet<>();

    private HistoryChecks(ProjectsPack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
        this.projects = pack.projects().stream().map(PackProject::code).collect(Collectors.toSet());
        this.stages = pack.lifeCycles().stages().stream().map(Named::code).collect(Collectors.toSet());
    }

    static void run(ProjectsPack pack, Findings findings) {
        HistoryChecks checks = new HistoryChecks(pack, findings);
        checks.decisions();
        checks.gates();
        checks.statistics();
        checks.successions();
    }

    private void decisions() {
        List<PackHistory.Decision> decisions = pack.history().decisions();
        for (int i = 0; i < decisions.size(); i++) {
            PackHistory.Decision decision = decisions.get(i);
            String at = AT + "/decisions/" + i;
            findings.refers(at + "/project", decision.project(), projects, "项目", "project");
            findings.refers(at + "/stage", decision.stage(), stages, "阶段", "stage");
            findings.date(at + "/date", decision.date());
            if (decision.corrects() != null) {
                corrects(at + "/corrects", decision, i);
            }
        }
    }

    private void corrects(String at, PackHistory.Decision decision, int place) {
        String corrected = String.valueOf(decision.corrects());
        int index = Integer.parseInt(corrected.substring(corrected.indexOf('/') + 1));
        boolean event = corrected.startsWith("events");
        boolean known = event ? index < pack.events().size() : index < place;
        if (!known) {
            findings.add(at, "UNKNOWN_REFERENCE", "没有此前的记录 " + corrected, "There is no earlier fact " + corrected);
            return;
        }
        String project = event
                ? pack.events().get(index).project()
                : pack.history().decisions().get(index).project();
        if (!project.equals(decision.project())) {
            findings.add(at, "OTHER_PROJECT", "所更正的是其他项目的记录", "It answers a fact of another project");
        }
        if (!answered.add(corrected)) {
            findings.add(at, "ANSWERED_TWICE", "该记录已被更正", "The fact is answered already");
        }
    }

    private void gates() {
        Set<String> gates = pack.lifeCycles().gates().stream()
                .map(PackLifeCycles.GateRule::code)
                .collect(Collectors.toSet());
        List<PackHistory.GateFact> facts = pack.history().gates();
        for (int i = 0; i < facts.size(); i++) {
            String at = AT + "/gates/" + i;
            findings.refers(at + "/project", facts.get(i).project(), projects, "项目", "project");
            findings.refers(at + "/gate", facts.get(i).gate(), gates, "前置条件", "gate");
            findings.date(at + "/date", facts.get(i).date());
        }
    }

    private void statistics() {
        List<StatisticalEntry.Step> order = List.of(StatisticalEntry.Step.values());
        Map<String, Integer> taken = new HashMap<>();
        List<PackHistory.Entry> entries = pack.history().statistics();
        for (int i = 0; i < entries.size(); i++) {
            PackHistory.Entry entry = entries.get(i);
            String at = AT + "/statistics/" + i;
            findings.refers(at + "/project", entry.project(), projects, "项目", "project");
            findings.date(at + "/date", entry.date());
            int next = taken.merge(entry.project(), 1, Integer::sum) - 1;
            if (next >= order.size() || !order.get(next).name().equals(entry.step())) {
                findings.add(at + "/step", "WRONG_STEP", "步骤顺序有误", "Another step comes first");
            }
        }
    }

    private void successions() {
        List<PackHistory.Succession> follows = pack.history().successions();
        findings.unique(
                AT + "/successions",
                "",
                follows,
                succession -> succession.predecessor() + " → " + succession.successor());
        for (int i = 0; i < follows.size(); i++) {
            String at = AT + "/successions/" + i;
            findings.refers(at + "/predecessor", follows.get(i).predecessor(), projects, "项目", "project");
            findings.refers(at + "/successor", follows.get(i).successor(), projects, "项目", "project");
            findings.date(at + "/date", follows.get(i).date());
            if (follows.get(i).predecessor().equals(follows.get(i).successor())) {
                findings.add(at + "/successor", "SAME_PROJECT", "不可与自身合并", "A project cannot follow itself");
            }
        }
    }
}
