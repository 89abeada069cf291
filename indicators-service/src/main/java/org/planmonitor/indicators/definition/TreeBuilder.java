package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.planmonitor.indicators.plan.AnnualPlanDefinition;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.OfficialResultDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanDocument;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.PlanIdentity;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.TaskDefinition;

/** Makes the tree of what stands, again and again as versions are applied. */
final class TreeBuilder {

    private final PlanIdentity plan;
    private final List<BreakDefinition> breaks;
    private final SubjectTrees subjects = new SubjectTrees();

    TreeBuilder(PlanIdentity plan, List<BreakDefinition> breaks) {
        this.plan = plan;
        this.breaks = breaks;
    }

    PlanDefinition tree(Standing standing) {
        PackPlan form = standing.plan();
        SubjectTrees.Annual annual = annual(standing);
        List<IndicatorDefinition> indicators = standing.versions(DefinitionKind.INDICATOR).stream()
                .map(each -> subjects.indicator(each, form.sharing(), annual))
                .sorted(Comparator.comparingInt(IndicatorDefinition::number))
                .toList();
        List<CommitmentDefinition> commitments = standing.versions(DefinitionKind.COMMITMENT).stream()
                .map(each -> subjects.commitment(each, form.sharing(), annual))
                .toList();
        Set<SubjectRef> known = Stream.concat(indicators.stream(), commitments.stream())
                .map(Subject::ref)
                .collect(Collectors.toSet());
        return new PlanDefinition(
                facts(plan, form),
                document(standing),
                indicators,
                commitments,
                breaks.stream().filter(each -> known.contains(each.subject())).toList(),
                standing.versions(DefinitionKind.TASK).stream()
                        .map(TreeBuilder::task)
                        .filter(each -> known.contains(each.subject()))
                        .toList(),
                standing.versions(DefinitionKind.OFFICIAL_RESULT).stream()
                        .map(TreeBuilder::result)
                        .filter(each -> known.contains(each.subject()))
                        .toList(),
                standing.versions(DefinitionKind.ANNUAL_PLAN).stream()
                        .map(each -> year(each, known))
                        .sorted(Comparator.comparingInt(AnnualPlanDefinition::year))
                        .toList());
    }

    private static PlanFacts facts(PlanIdentity plan, PackPlan form) {
        return new PlanFacts(
                plan.id(),
                form.code(),
                form.name(),
                form.shortName(),
                form.publisher(),
                form.period(),
                form.printedOn(),
                form.region(),
                ZoneId.of(form.timeZone()),
                form.calendar(),
                form.thresholds(),
                form.sharing(),
                form.simulated(),
                plan.knownFrom());
    }

    private static PlanDocument document(Standing standing) {
        IndicatorsPack all = standing.pack(List.of(), List.of());
        return new PlanDocument(
                standing.bodies(DefinitionKind.CATEGORY, Category.class),
                standing.bodies(DefinitionKind.REGION, Region.class),
                standing.bodies(DefinitionKind.DEPARTMENT, ReportingUnit.class),
                Headings.of(all.structure()),
                all.glossary(),
                all.historicalFigures());
    }

    private static SubjectTrees.Annual annual(Standing standing) {
        Map<SubjectRef, Map<String, List<YearlyValue>>> values = new HashMap<>();
        for (AnnualPlan year : standing.bodies(DefinitionKind.ANNUAL_PLAN, AnnualPlan.class)) {
            for (AnnualPlanDefinition.Value each : year.values()) {
                values.computeIfAbsent(each.subject(), _ -> new HashMap<>())
                        .computeIfAbsent(each.component(), _ -> new ArrayList<>())
                        .add(new YearlyValue(year.year(), each.value()));
            }
        }
        return new SubjectTrees.Annual(values);
    }

    private static TaskDefinition task(Version<?> version) {
        AssignedTask form = (AssignedTask) version.body();
        return new TaskDefinition(
                version.code(),
                form.subject(),
                form.component(),
                form.year(),
                form.value(),
                form.comparator(),
                form.document(),
                known(version));
    }

    private static OfficialResultDefinition result(Version<?> version) {
        OfficialResult form = (OfficialResult) version.body();
        return new OfficialResultDefinition(
                version.code(),
                form.subject(),
                form.component(),
                form.year(),
                form.verdict(),
                form.document(),
                known(version));
    }

    private static AnnualPlanDefinition year(Version<?> version, Set<SubjectRef> known) {
        AnnualPlan form = (AnnualPlan) version.body();
        return new AnnualPlanDefinition(
                form.year(),
                form.document(),
                form.values().stream()
                        .filter(each -> known.contains(each.subject()))
                        .toList(),
                known(version));
    }

    private static Instant known(Version<?> version) {
        return version.change().knownFrom();
    }
}
