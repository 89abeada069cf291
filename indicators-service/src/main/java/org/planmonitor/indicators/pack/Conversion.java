package org.planmonitor.indicators.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.BaselineVersion;
import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanDocument;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.indicators.plan.TargetVersion;
import org.planmonitor.kit.security.Sharing;

/**
 * A sound pack as the definition it stands for, with everything known from the day the plan was printed. Ids are 0: the
 * database gives them.
 */
final class Conversion {

    private static final long NO_ID = 0;

    private final IndicatorsPack pack;
    private final ZoneId zone;
    private final Instant knownFrom;

    Conversion(IndicatorsPack pack) {
        this.pack = pack;
        this.zone = ZoneId.of(pack.plan().timeZone());
        this.knownFrom = pack.plan().printedOn().atStartOfDay(zone).toInstant();
    }

    PlanDefinition definition() {
        return new PlanDefinition(
                facts(),
                new PlanDocument(
                        pack.categories(),
                        pack.regions(),
                        pack.reportingUnits(),
                        Headings.of(pack.structure()),
                        pack.glossary(),
                        pack.historicalFigures()),
                pack.indicators().stream().map(this::indicator).toList(),
                pack.commitments().stream().map(this::commitment).toList(),
                pack.seriesBreaks().stream().map(this::seriesBreak).toList());
    }

    private PlanFacts facts() {
        PackPlan plan = pack.plan();
        return new PlanFacts(
                NO_ID,
                plan.code(),
                plan.name(),
                plan.shortName(),
                plan.publisher(),
                plan.period(),
                plan.printedOn(),
                plan.region(),
                zone,
                plan.calendar(),
                plan.thresholds(),
                plan.sharing(),
                plan.simulated(),
                knownFrom);
    }

    private IndicatorDefinition indicator(PackIndicator indicator) {
        return new IndicatorDefinition(
                indicator.number(),
                indicator.code(),
                indicator.name(),
                indicator.category(),
                indicator.attribute(),
                indicator.direction(),
                indicator.measure(),
                indicator.unit(),
                indicator.frequency(),
                indicator.targetForm(),
                indicator.note(),
                indicator.responsible(),
                indicator.source(),
                sharing(indicator.sharing()),
                indicator.components().stream().map(this::component).toList());
    }

    private ComponentDefinition component(PackIndicator.Component component) {
        return new ComponentDefinition(
                NO_ID,
                component.code(),
                component.name(),
                component.assessment(),
                baselines(component.baseline()),
                List.of(target(component.target(), component.annualAverage())),
                component.yearlyPlan());
    }

    private CommitmentDefinition commitment(PackCommitment commitment) {
        return new CommitmentDefinition(
                commitment.id(),
                commitment.code(),
                commitment.name(),
                commitment.unit(),
                commitment.frequency(),
                commitment.chapter(),
                commitment.section(),
                commitment.box(),
                commitment.domain(),
                commitment.form(),
                commitment.nature(),
                commitment.basis(),
                commitment.strength(),
                commitment.deadlineBasis(),
                commitment.headline(),
                commitment.restates(),
                commitment.linkedIndicator(),
                commitment.linkedComponent(),
                commitment.quote(),
                commitment.note(),
                sharing(commitment.sharing()),
                new ComponentDefinition(
                        NO_ID,
                        commitment.code(),
                        commitment.name(),
                        commitment.assessment(),
                        baselines(commitment.baseline()),
                        List.of(target(commitment.target(), null)),
                        List.of()));
    }

    private List<BaselineVersion> baselines(@Nullable PackBaseline baseline) {
        return baseline == null
                ? List.of()
                : List.of(new BaselineVersion(
                        knownFrom, baseline.year(), baseline.value(), baseline.status(), baseline.raw()));
    }

    private TargetVersion target(PackTarget target, TargetVersion.@Nullable AnnualAverage average) {
        return new TargetVersion(
                knownFrom,
                target.kind(),
                target.year(),
                target.value(),
                target.comparator(),
                target.min(),
                target.max(),
                target.delta(),
                target.raw(),
                average,
                null);
    }

    private BreakDefinition seriesBreak(PackBreak each) {
        return new BreakDefinition(
                each.subject(),
                each.component(),
                each.at(),
                each.status(),
                each.kind(),
                each.reason(),
                each.revisedBaseline(),
                each.knownSince().atStartOfDay(zone).toInstant(),
                each.source(),
                each.note(),
                each.factor(),
                null);
    }

    private Sharing sharing(@Nullable Sharing own) {
        return own == null ? pack.plan().sharing() : own;
    }
}
