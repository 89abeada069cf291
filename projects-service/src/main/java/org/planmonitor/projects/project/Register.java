package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** Writes an entry into a project, once it agrees with the plan: its portfolios, paths and divisions, and the other projects. */
@ApplicationScoped
class Register {

    private static final int DEEPEST = 100;

    private final Plans plans;
    private final Projects projects;
    private final LifeCycles lifeCycles;

    Register(Plans plans, Projects projects, LifeCycles lifeCycles) {
        this.plans = plans;
        this.projects = projects;
        this.lifeCycles = lifeCycles;
    }

    /** Answers the path that the project goes now; 422 with everything that contradicts the plan. */
    LifeCycle write(KnownPlan plan, ProjectEntity project, ProjectEntry entry) {
        LifeCycles.OfPlan cycles = lifeCycles.of(plan.code());
        List<ProblemError> errors = new ArrayList<>();
        String path = pathOf(cycles, entry, errors);
        divisions(plan, entry, errors);
        parent(plan, project, entry, errors);
        if (path != null
                && project.id != null
                && cycles.path(path).rank(project.pathStage).isEmpty()) {
            errors.add(wrong(
                    "/kind",
                    "STAGE_NOT_ON_PATH",
                    "路径 " + path + " 没有当前阶段 " + project.pathStage,
                    "The path " + path + " has no stage " + project.pathStage + ", in which the project is"));
        }
        if (path == null || !errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, errors.getFirst().message(), errors);
        }
        copy(plan, project, entry);
        project.lifeCycle = path;
        return cycles.path(path);
    }

    private static @Nullable String pathOf(LifeCycles.OfPlan cycles, ProjectEntry entry, List<ProblemError> errors) {
        if (!cycles.portfolios().contains(entry.portfolio())) {
            errors.add(wrong(
                    "/portfolio",
                    "UNKNOWN_PORTFOLIO",
                    "没有项目组 " + entry.portfolio(),
                    "There is no portfolio " + entry.portfolio()));
            return null;
        }
        String path = new PathOf(cycles.assignments()).find(entry.portfolio(), entry.kind());
        if (path == null) {
            errors.add(wrong(
                    "/kind",
                    "NO_PATH",
                    "该项目组中此类项目没有生命周期",
                    "No path is assigned to " + entry.kind() + " of " + entry.portfolio()));
        }
        return path;
    }

    private void divisions(KnownPlan plan, ProjectEntry entry, List<ProblemError> errors) {
        Set<String> known = entry.regions().isEmpty()
                ? Set.of()
                : plans.divisions(plan.code()).values().stream()
                        .map(Division::code)
                        .collect(Collectors.toSet());
        for (int i = 0; i < entry.regions().size(); i++) {
            String region = entry.regions().get(i);
            if (!known.contains(region)) {
                errors.add(wrong(
                        "/regions/" + i,
                        "REGION_OUTSIDE_PLAN",
                        "区划 " + region + " 不在规划范围内",
                        "The region " + region + " is outside the plan"));
            } else if (entry.regions().indexOf(region) != i) {
                errors.add(wrong("/regions/" + i, "DUPLICATE", region + " 已出现", region + " stands twice"));
            }
        }
    }

    private void parent(KnownPlan plan, ProjectEntity project, ProjectEntry entry, List<ProblemError> errors) {
        String above = entry.parent();
        for (int step = 0; above != null && step < DEEPEST; step++) {
            if (above.equals(project.code)) {
                errors.add(wrong("/parent", "CYCLE", "项目是自己的上级", "The project would be its own ancestor"));
                return;
            }
            ProjectEntity found =
                    projects.find(plan.code(), above, plans.visible()).orElse(null);
            if (found == null) {
                errors.add(wrong("/parent", "UNKNOWN_PROJECT", "没有项目 " + above, "There is no project " + above));
                return;
            }
            above = found.parent;
        }
    }

    private static void copy(KnownPlan plan, ProjectEntity project, ProjectEntry entry) {
        project.nameZh = entry.name().zh();
        project.nameEn = entry.name().en();
        project.portfolio = entry.portfolio();
        project.kind = entry.kind();
        project.works = entry.works();
        project.unit = entry.unit();
        project.ownerName = entry.ownerName();
        project.ownerCode = entry.ownerCode();
        project.ownerCodeReason = entry.ownerCodeReason();
        project.nationalCode = entry.nationalCode();
        project.procedure = entry.procedure();
        project.totalInvestmentCny = entry.totalInvestmentCny();
        project.parent = entry.parent();
        project.phase = entry.phase();
        project.lead = entry.lead();
        project.transitMode = entry.transitMode();
        project.sharing = entry.sharing() == null ? plan.sharing() : entry.sharing();
        List<String> before = project.regions.stream().map(Site::region).toList();
        if (!before.equals(entry.regions())) {
            project.regions.clear();
            entry.regions().forEach(region -> project.regions.add(new Site(plan.code(), region, "ENTERED", null)));
        }
        project.region = entry.regions().size() == 1 ? entry.regions().getFirst() : keptRegion(project, entry);
        project.indexWords();
    }

    /** The division named first stays the one that is counted by, as long as the project still lies there. */
    private static @Nullable String keptRegion(ProjectEntity project, ProjectEntry entry) {
        return project.region != null && entry.regions().contains(project.region) ? project.region : null;
    }

    private static ProblemError wrong(String pointer, String code, String zh, String en) {
        return ProblemError.pointer(pointer, code, new Text(zh, en));
    }
}
