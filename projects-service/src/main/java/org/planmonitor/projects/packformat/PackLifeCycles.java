package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.Beside;
import org.planmonitor.projects.lifecycle.LifeCycle;

/** Stages, paths, and which path a portfolio's kinds of project go. */
public record PackLifeCycles(
        List<ProjectsPack.Named> stages,
        List<Path> paths,
        List<Assignment> assignments,
        List<BesideStage> besides,
        List<GateRule> gates,
        @Nullable Statistics statistics) {

    /** The names of the usual stages beside a path, for packs that do not name them. */
    private static final Map<String, Text> USUAL_NAMES = Map.of(
            "SUSPENDED", new Text("暂停", "Suspended"),
            "CANCELLED", new Text("取消", "Cancelled"),
            "MERGED", new Text("合并", "Merged"));

    public PackLifeCycles {
        besides = besides == null || besides.isEmpty() ? usual() : List.copyOf(besides);
        gates = ProjectsPack.orEmpty(gates);
        stages = withNames(stages, besides);
    }

    /** A stage beside the paths, and how it is left again. */
    public record BesideStage(
            String stage,

            @Schema(
                    implementation = String.class,
                    enumeration = {"PAUSE", "END", "JOIN"})
            Beside.Kind kind) {}

    /** A gate, with what it rests on; asked on all paths, and for all procedures, unless it says which. */
    @Schema(name = "LifeCycleGate")
    public record GateRule(
            String code,
            Text name,
            String before,
            List<String> paths,
            List<String> procedures,
            @Nullable Text basis) {

        public GateRule {
            paths = ProjectsPack.orEmpty(paths);
            procedures = ProjectsPack.orEmpty(procedures);
        }
    }

    /** From which stage and planned total on a project enters the statistics; without it the national rule holds. */
    @Schema(name = "LifeCycleStatistics")
    public record Statistics(String after, BigDecimal leastCny) {}

    private static List<BesideStage> usual() {
        return Beside.USUAL.stream()
                .map(beside -> new BesideStage(beside.stage(), beside.kind()))
                .toList();
    }

    private static List<ProjectsPack.Named> withNames(List<ProjectsPack.Named> stages, List<BesideStage> besides) {
        List<ProjectsPack.Named> named = new ArrayList<>(stages);
        for (BesideStage beside : besides) {
            if (named.stream().noneMatch(stage -> stage.code().equals(beside.stage()))) {
                Text name = USUAL_NAMES.getOrDefault(beside.stage(), Text.same(beside.stage()));
                named.add(new ProjectsPack.Named(beside.stage(), name));
            }
        }
        return List.copyOf(named);
    }

    /** One path: its stages in order, and what reported events show on it. */
    @Schema(name = "LifeCycle")
    public record Path(String code, Text name, List<Step> stages, List<Event> events) {

        /** The path as rules; call it for a path that has been found free of contradictions. */
        public LifeCycle rules(List<BesideStage> besides) {
            Map<String, LifeCycle.EventRule> shown = new LinkedHashMap<>();
            events.forEach(event -> shown.put(
                    event.event(), new LifeCycle.EventRule(event.stage(), !Boolean.FALSE.equals(event.dated()))));
            return new LifeCycle(
                    code,
                    stages.stream()
                            .map(step -> new LifeCycle.Step(step.stage(), Boolean.TRUE.equals(step.optional())))
                            .toList(),
                    shown,
                    besides.stream()
                            .map(beside -> new Beside(beside.stage(), beside.kind()))
                            .toList());
        }
    }

    /** A stage of a path; not optional unless said. */
    @Schema(name = "LifeCycleStep")
    public record Step(String stage, @Nullable Boolean optional) {}

    /** What an event shows; dated unless said otherwise. */
    @Schema(name = "LifeCycleEvent")
    public record Event(
            String event, @Nullable String stage, @Nullable Boolean dated) {}

    /** The path that projects of these kinds go in a portfolio. */
    @Schema(name = "LifeCycleAssignment")
    public record Assignment(String portfolio, List<String> kinds, String path) {}
}
