package org.planmonitor.indicators.definition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.BreakLog;
import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanIdentities;
import org.planmonitor.indicators.plan.PlanIdentity;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;
import org.planmonitor.kit.forgetting.ForgottenPlans;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Makes plans that were unknown until now: from a pack, or with nothing in them yet. */
@ApplicationScoped
public class PlanCreation {

    private final PlanIdentities plans;
    private final VersionStore versions;
    private final SeriesIdentities series;
    private final BreakLog breaks;
    private final PlanCatalog catalog;
    private final Contradictions contradictions;
    private final DefinitionEvents events;
    private final CurrentCaller caller;
    private final ForgottenPlans forgotten;
    private final Clock clock;

    PlanCreation(
            PlanIdentities plans,
            VersionStore versions,
            SeriesIdentities series,
            BreakLog breaks,
            PlanCatalog catalog,
            Contradictions contradictions,
            DefinitionEvents events,
            CurrentCaller caller,
            ForgottenPlans forgotten,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.series = series;
        this.breaks = breaks;
        this.catalog = catalog;
        this.contradictions = contradictions;
        this.events = events;
        this.caller = caller;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /** Everything in which a pack contradicts itself; empty for a sound one. */
    public List<ProblemError> contradictions(IndicatorsPack pack) {
        return contradictions.of(pack);
    }

    /** Everything in which a plan to begin contradicts itself, at its place in the request. */
    public List<ProblemError> contradictions(NewPlan plan) {
        return contradictions.of(plan.pack()).stream()
                .map(each -> ProblemError.pointer("/definition" + each.pointer(), each.code(), each.message()))
                .toList();
    }

    /** Refuses the code of a plan that was deleted: what topics and others still say of that one would be taken for this one's. */
    public void refuseForgotten(String code, String pointer) {
        if (forgotten.contains(code)) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text(
                            "规划 " + code + " 已删除，其代码不再使用",
                            "The plan " + code + " was deleted; its code is not used again"),
                    List.of(ProblemError.pointer(
                            pointer, "PLAN_FORGOTTEN", new Text("该代码的规划已删除", "The plan of this code was deleted"))));
        }
    }

    /** Whether there is a plan of this code, whoever may see it. */
    public boolean known(String code) {
        return plans.find(code).isPresent();
    }

    /** A plan from a sound pack: its definitions count as known from the day it was printed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDefinition imported(IndicatorsPack pack) {
        Instant printed = pack.plan()
                .printedOn()
                .atStartOfDay(ZoneId.of(pack.plan().timeZone()))
                .toInstant();
        return create(pack, printed, ChangeKind.IMPORTED, null);
    }

    /** A plan with nothing in it yet: it is known from now on, whenever it was printed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDefinition begun(NewPlan plan, Why why) {
        return create(plan.pack(), now(), ChangeKind.DEFINED, why);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private PlanDefinition create(IndicatorsPack pack, Instant knownFrom, ChangeKind kind, @Nullable Why why) {
        PackPlan form = pack.plan();
        PlanIdentity plan = plans.create(form.code(), form.sharing(), knownFrom, now());
        Change change = versions.add(
                plan.id(),
                knownFrom,
                kind,
                why == null ? null : why.reason(),
                why == null ? null : why.document(),
                caller.get().subject(),
                plan.definitionsChangedAt());
        List<Version<?>> first = first(pack, change);
        versions.add(plan.id(), first);
        series.ensure(plan.id(), first);
        ZoneId zone = ZoneId.of(form.timeZone());
        pack.seriesBreaks().forEach(each -> breaks.add(plan.id(), Breaks.of(each, zone)));
        PlanDefinition created = catalog.changed(form.code());
        events.created(created, first, pack.observations().size());
        return created;
    }

    private static List<Version<?>> first(IndicatorsPack pack, Change by) {
        List<Version<?>> all = new ArrayList<>();
        whole(all, DefinitionKind.PLAN, pack.plan(), by);
        whole(all, DefinitionKind.STRUCTURE, pack.structure(), by);
        whole(all, DefinitionKind.GLOSSARY, new Glossary(pack.glossary()), by);
        whole(all, DefinitionKind.HISTORICAL_FIGURES, new HistoricalFigures(pack.historicalFigures()), by);
        each(all, DefinitionKind.CATEGORY, pack.categories(), Category::code, by);
        each(all, DefinitionKind.REGION, pack.regions(), Region::code, by);
        each(all, DefinitionKind.DEPARTMENT, pack.reportingUnits(), ReportingUnit::code, by);
        each(all, DefinitionKind.INDICATOR, pack.indicators(), PackIndicator::code, by);
        each(all, DefinitionKind.COMMITMENT, pack.commitments(), PackCommitment::code, by);
        return all;
    }

    private static void whole(List<Version<?>> all, DefinitionKind kind, Record body, Change by) {
        all.add(new Version<>(kind, DefinitionKind.WHOLE, 1, 0, false, body, by));
    }

    private static <T extends Record> void each(
            List<Version<?>> all, DefinitionKind kind, List<T> bodies, Function<T, String> code, Change by) {
        for (int i = 0; i < bodies.size(); i++) {
            all.add(new Version<>(kind, code.apply(bodies.get(i)), 1, i, false, bodies.get(i), by));
        }
    }
}
