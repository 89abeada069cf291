package org.planmonitor.indicators.regionalsum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.ObservationView;
import org.planmonitor.indicators.observation.Periods;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Adds up districts; one statement for all of them. */
@ApplicationScoped
class RegionalChecks {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final Vintages vintages;
    private final CurrentCaller caller;

    RegionalChecks(PlanCatalog catalog, Settled settled, Vintages vintages, CurrentCaller caller) {
        this.catalog = catalog;
        this.settled = settled;
        this.vintages = vintages;
        this.caller = caller;
    }

    @Transactional
    RegionalCheck of(String code, String indicator, String period, @Nullable String asked) {
        Period when = Periods.parameter("period", period);
        Instant asOf = settled.asOf(catalog.visible(code).plan().id(), asked);
        PlanDefinition plan = catalog.visible(code, asOf);
        IndicatorDefinition of = plan.indicator(indicator)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划中没有指标 " + indicator, "The plan has no indicator " + indicator)));
        List<ComponentDefinition> adding =
                of.components().stream().filter(it -> Additivity.adds(of, it)).toList();
        if (adding.isEmpty()) {
            throw notAdditive(indicator);
        }
        VintageQuery query = new VintageQuery(
                plan.plan().id(), asOf, caller.get().visible(), of.ref(), null, null, false, when, when);
        List<Vintage> known = vintages.known(query).stream()
                .filter(it -> it.period().equals(when))
                .toList();
        return new RegionalCheck(
                code,
                indicator,
                when.toString(),
                plan.plan().region(),
                asOf,
                adding.stream().map(it -> sum(plan, it, when, known)).toList());
    }

    private static ComponentSum sum(
            PlanDefinition plan, ComponentDefinition component, Period period, List<Vintage> known) {
        Map<String, Vintage> figures = known.stream()
                .filter(it -> it.series().component().equals(component.code()))
                .filter(it -> it.series().accumulation() == component.rule().accumulation())
                .collect(Collectors.toMap(it -> it.series().region(), Function.identity()));
        LocalDate day = Periods.lastDay(period);
        List<Region> parts = plan.document().regions().stream()
                .filter(it -> plan.plan().region().equals(it.parent()))
                .toList();
        List<Region> valid = parts.stream().filter(it -> isValid(it, day)).toList();
        List<Vintage> districts = valid.stream()
                .flatMap(it -> Optional.ofNullable(figures.get(it.code())).stream())
                .toList();
        List<String> missing = valid.stream()
                .map(Region::code)
                .filter(it -> !figures.containsKey(it))
                .toList();
        Vintage city = figures.get(plan.plan().region());
        BigDecimal sum = districts.stream()
                .flatMap(it -> Optional.ofNullable(it.value()).stream())
                .reduce(BigDecimal::add)
                .orElse(null);
        return new ComponentSum(
                component.code(),
                component.name(),
                component.rule().accumulation(),
                city == null ? null : ObservationView.of(city),
                sum,
                city == null || city.value() == null || sum == null
                        ? null
                        : city.value().subtract(sum),
                missing.isEmpty() && !valid.isEmpty(),
                districts.stream().map(ObservationView::of).toList(),
                missing,
                parts.stream()
                        .filter(it -> !isValid(it, day) && figures.containsKey(it.code()))
                        .map(Region::code)
                        .toList());
    }

    /** A code stands for its division from its first day on, up to but not on the day it is withdrawn. */
    private static boolean isValid(Region region, LocalDate day) {
        LocalDate from = region.validFrom();
        LocalDate to = region.validTo();
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }

    private static ProblemException notAdditive(String indicator) {
        Text message = new Text(
                "指标 " + indicator + " 的数值不可按地区加总", "The figures of " + indicator + " do not add up over regions");
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.parameter("code", "NOT_ADDITIVE", message)));
    }
}
