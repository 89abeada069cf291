package org.planmonitor.projects.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** The life cycles of a plan, as they were loaded. */
@ApplicationScoped
class LifeCycles {

    private final EntityManager entities;

    LifeCycles(EntityManager entities) {
        this.entities = entities;
    }

    /** The life cycles of one plan: none when its projects are not loaded yet. */
    record OfPlan(List<Named> stages, List<PackLifeCycles.Path> paths, List<PackLifeCycles.Assignment> assignments) {

        boolean knowsStage(String code) {
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

        LifeCycle path(String code) {
            return paths.stream()
                    .filter(path -> path.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no life cycle " + code))
                    .rules();
        }

        static OfPlan of(PackLifeCycles data) {
            return new OfPlan(data.stages(), data.paths(), data.assignments());
        }
    }

    OfPlan of(String plan) {
        LifeCyclesEntity stored = entities.find(LifeCyclesEntity.class, plan);
        return stored == null
                ? new OfPlan(List.of(), List.of(), List.of())
                : new OfPlan(stored.stages, stored.paths, stored.assignments);
    }
}
