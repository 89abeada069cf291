package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.dashboard.DashboardView.PortfolioCount;
import org.planmonitor.reports.dashboard.DashboardView.Progress;
import org.planmonitor.reports.dashboard.DashboardView.Projects;
import org.planmonitor.reports.dashboard.DashboardView.StageCount;

/**
 * The block of the dashboard that speaks of projects. Progress is shares of the works: a programme or a district has no
 * ground to be broken. A project in a later stage has passed the earlier ones.
 */
final class ProjectBlock {

    private static final Set<String> IN_SERVICE = Set.of("IN_PRODUCTION", "AT_CAPACITY", "IN_USE");
    private static final Set<String> COMPLETED = Set.of("COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE");
    private static final Set<String> STARTED = Set.of("STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE");
    private static final int SHARE_DECIMALS = 6;

    private final PlanRow plan;
    private final Addresses addresses;
    private final List<ProjectCount> counts;
    private final DispatchBlock dispatch;

    ProjectBlock(PlanRow plan, List<ProjectCount> counts, DispatchBlock dispatch) {
        this.plan = plan;
        this.addresses = new Addresses(plan.code());
        this.counts = counts;
        this.dispatch = dispatch;
    }

    Projects projects() {
        Map<String, Integer> byStage = stages(counts);
        var names = Names.of(plan.stages(), "code", "name");
        return new Projects(
                sum(counts, count -> true),
                sum(counts, ProjectCount::works),
                byStage,
                byStage.entrySet().stream()
                        .map(stage -> new StageCount(
                                stage.getKey(),
                                names.of(stage.getKey()),
                                stage.getValue(),
                                addresses.stage(stage.getKey())))
                        .toList(),
                byPortfolio(),
                progress(),
                dispatch.rates(),
                dispatch.ratesByMonth(),
                dispatch.ratings(sum(counts, count -> true)),
                dispatch.blockers(),
                addresses.projects());
    }

    private List<PortfolioCount> byPortfolio() {
        var names = Names.of(plan.portfolios(), "code", "name");
        Map<String, List<ProjectCount>> grouped =
                counts.stream().collect(Collectors.groupingBy(ProjectCount::portfolio));
        return names.codesWith(grouped.keySet()).stream()
                .map(code -> {
                    List<ProjectCount> members = grouped.getOrDefault(code, List.of());
                    return new PortfolioCount(
                            code,
                            names.of(code),
                            sum(members, count -> true),
                            sum(members, ProjectCount::works),
                            stages(members),
                            addresses.portfolio(code));
                })
                .toList();
    }

    private Map<String, Progress> progress() {
        Map<String, Progress> progress = new LinkedHashMap<>();
        progress.put("started", share(STARTED));
        progress.put("completed", share(COMPLETED));
        progress.put("inService", share(IN_SERVICE));
        return progress;
    }

    private Progress share(Set<String> stages) {
        int works = sum(counts, ProjectCount::works);
        int reached = sum(counts, count -> count.works() && stages.contains(count.stage()));
        @Nullable
        BigDecimal share = works == 0
                ? null
                : BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(works), SHARE_DECIMALS, RoundingMode.HALF_UP);
        return new Progress(reached, works, share);
    }

    private static Map<String, Integer> stages(List<ProjectCount> counts) {
        Map<String, Integer> byStage = new LinkedHashMap<>();
        Tally.STAGES.forEach(stage -> byStage.put(stage, 0));
        counts.forEach(count -> byStage.merge(count.stage(), count.count(), Integer::sum));
        return byStage;
    }

    private static int sum(List<ProjectCount> counts, Predicate<ProjectCount> which) {
        return counts.stream().filter(which).mapToInt(ProjectCount::count).sum();
    }
}
