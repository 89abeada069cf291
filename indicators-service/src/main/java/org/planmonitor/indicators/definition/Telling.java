package org.planmonitor.indicators.definition;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanCounts;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanDocument;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.indicators.plan.StructureElement;
import org.planmonitor.indicators.plan.Subject;

/** Definitions as others are told of them. */
final class Telling {

    private final PlanFacts plan;

    Telling(PlanFacts plan) {
        this.plan = plan;
    }

    static Told.Plan plan(PlanDefinition definition, @Nullable PlanCounts counts, Told.@Nullable By change) {
        PlanFacts plan = definition.plan();
        PlanDocument document = definition.document();
        return new Told.Plan(
                plan.code(),
                plan.name(),
                plan.period(),
                plan.printedOn(),
                plan.region(),
                plan.timeZone().getId(),
                plan.simulated(),
                plan.sharing(),
                document.categories().stream()
                        .map(each -> new Told.Named(each.code(), each.name()))
                        .toList(),
                document.structure().stream()
                        .filter(each -> each.kind() == StructureElement.Kind.CHAPTER)
                        .map(each -> new Told.Chapter(Integer.parseInt(each.number()), each.title()))
                        .toList(),
                document.regions().stream()
                        .map(each -> new Told.RegionCopy(
                                each.code(),
                                each.name(),
                                each.level(),
                                each.parent(),
                                each.validFrom(),
                                each.validTo(),
                                each.successor()))
                        .toList(),
                counts,
                change);
    }

    Record subject(Subject subject, boolean withdrawn, Told.By change) {
        return switch (subject) {
            case IndicatorDefinition it -> indicator(it, withdrawn, change);
            case CommitmentDefinition it -> commitment(it, withdrawn, change);
        };
    }

    private Told.Indicator indicator(IndicatorDefinition it, boolean withdrawn, Told.By change) {
        return new Told.Indicator(
                plan.code(),
                it.code(),
                it.number(),
                it.name(),
                it.category(),
                it.attribute(),
                it.direction(),
                it.unit(),
                it.frequency(),
                it.priceBasis(),
                it.responsible(),
                it.cooperating(),
                it.sharing(),
                plan.simulated(),
                components(it),
                withdrawn,
                change);
    }

    private Told.Commitment commitment(CommitmentDefinition it, boolean withdrawn, Told.By change) {
        return new Told.Commitment(
                plan.code(),
                it.code(),
                it.name(),
                it.chapter(),
                it.headline(),
                it.restates(),
                it.unit(),
                it.frequency(),
                it.priceBasis(),
                it.responsible(),
                it.cooperating(),
                it.sharing(),
                plan.simulated(),
                components(it),
                withdrawn,
                change);
    }

    private static List<Told.Component> components(Subject subject) {
        return subject.components().stream().map(Told.Component::of).toList();
    }

    Told.Department department(ReportingUnit it, boolean withdrawn, Told.By change) {
        return new Told.Department(
                plan.code(), it.code(), it.name(), it.type(), it.level(), plan.simulated(), withdrawn, change);
    }

    Told.Task task(Version<?> version, AssignedTask it) {
        return new Told.Task(
                plan.code(),
                version.code(),
                it.subject(),
                it.component(),
                it.year(),
                it.value(),
                it.comparator(),
                it.document(),
                plan.simulated(),
                version.withdrawn());
    }

    Told.Result result(Version<?> version, OfficialResult it) {
        return new Told.Result(
                plan.code(),
                version.code(),
                it.subject(),
                it.component(),
                it.year(),
                it.verdict(),
                it.document(),
                plan.simulated(),
                version.withdrawn());
    }

    Told.Year year(Version<?> version, AnnualPlan it) {
        return new Told.Year(
                plan.code(), it.year(), it.document(), List.copyOf(it.values()), plan.simulated(), version.withdrawn());
    }

    Told.AmendedTarget amended(Version<?> version, TargetAmendment it) {
        return new Told.AmendedTarget(
                plan.code(),
                version.code(),
                it.subject(),
                it.component(),
                it.target(),
                it.decision(),
                plan.simulated());
    }
}
