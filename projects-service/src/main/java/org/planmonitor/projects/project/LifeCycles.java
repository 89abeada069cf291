package org.planmonitor.projects.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.Gate;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.StatisticalEntry;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** The life cycles of a plan, as they were loaded. */
@ApplicationScoped
public class LifeCycles {

    private static final int REMEMBERED = 64;

    private final EntityManager entities;
    private final Database database;
    /** By plan, of the version of its row: no two are called the same, whatever was rolled back. */
    private final PerState<String, OfPlan> remembered = new PerState<>(REMEMBERED);

    LifeCycles(EntityManager entities, Database database) {
        this.entities = entities;
        this.database = database;
    }

    /** The life cycles of one plan: none when its projects are not loaded yet. */
    @Schema(name = "LifeCycles")
    public record OfPlan(
            List<Named> stages,
            List<PackLifeCycles.Path> paths,
            List<PackLifeCycles.Assignment> assignments,
            List<PackLifeCycles.BesideStage> besides,
            List<PackLifeCycles.GateRule> gates,
            PackLifeCycles.@Nullable Statistics statistics) {

        /** Whether there is such a stage, on a path or beside it. */
        public boolean knowsStage(String code) {
            return stages.stream().anyMatch(stage -> stage.code().equals(code));
        }

        Text stageName(String code) {
            return stages.stream()
                    .filter(stage -> stage.code().equals(code))
                    .map(Named::name)
                    .findFirst()
                    .orElse(Text.same(code));
        }

        /** The portfolios whose projects have a path, which are those that have projects. */
        Set<String> portfolios() {
            return assignments.stream()
                    .map(PackLifeCycles.Assignment::portfolio)
                    .collect(Collectors.toSet());
        }

        boolean knowsPath(String code) {
            return paths.stream().anyMatch(path -> path.code().equals(code));
        }

        /** The rules of a path. */
        public LifeCycle path(String code) {
            return paths.stream()
                    .filter(path -> path.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no life cycle " + code))
                    .rules(besides);
        }

        /** The gates on a path for a procedure, in the order of the data, with their names and grounds. */
        public List<PackLifeCycles.GateRule> gates(String path, @Nullable String procedure) {
            return gates.stream()
                    .filter(gate -> rule(gate).isAsked(path, procedure))
                    .toList();
        }

        Gate rule(PackLifeCycles.GateRule gate) {
            Set<String> on = gate.paths().isEmpty()
                    ? paths.stream().map(PackLifeCycles.Path::code).collect(Collectors.toSet())
                    : Set.copyOf(gate.paths());
            return new Gate(gate.code(), gate.before(), on, Set.copyOf(gate.procedures()));
        }

        /** From when on, and from which planned total on, projects enter the statistics. */
        public StatisticalEntry statisticalEntry() {
            return statistics == null
                    ? StatisticalEntry.NATIONAL
                    : new StatisticalEntry(statistics.after(), statistics.leastCny());
        }

        static OfPlan of(PackLifeCycles data) {
            return new OfPlan(
                    data.stages(), data.paths(), data.assignments(), data.besides(), data.gates(), data.statistics());
        }
    }

    /** The life cycles of a plan that the caller has been found to see. */
    public OfPlan of(String plan) {
        return database.first(
                        "select xmin || ' ' || ctid as row from life_cycles where plan = ?",
                        found -> found.getString(1),
                        plan)
                .map(row -> remembered.get(plan, row, () -> stored(plan)))
                .orElseGet(() -> stored(plan));
    }

    private OfPlan stored(String plan) {
        LifeCyclesEntity stored = entities.find(LifeCyclesEntity.class, plan);
        return stored == null
                ? new OfPlan(List.of(), List.of(), List.of(), List.of(), List.of(), null)
                : OfPlan.of(stored.data());
    }
}
