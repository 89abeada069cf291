package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.BaselineVersion;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.TargetVersion;

/** Components of trees: each keeps the baselines and targets that stood before, and adds what has changed. */
final class ComponentTrees {

    private ComponentTrees() {}

    /**
     * @param before the same component in the version before; null where there was none
     * @param annual what plans of single years say, which goes before what the plan printed
     */
    static ComponentDefinition of(
            PackIndicator.Component form,
            @Nullable ComponentDefinition before,
            Instant knownFrom,
            List<YearlyValue> annual) {
        return new ComponentDefinition(
                form.code(),
                form.name(),
                form.assessment(),
                baselines(form.baseline(), before, knownFrom),
                targets(form, before, knownFrom),
                yearly(form.yearlyPlan(), annual));
    }

    private static List<BaselineVersion> baselines(
            @Nullable PackBaseline form, @Nullable ComponentDefinition before, Instant knownFrom) {
        if (form == null) {
            return List.of();
        }
        BaselineVersion next = new BaselineVersion(knownFrom, form.year(), form.value(), form.status(), form.raw());
        if (before == null) {
            return List.of(next);
        }
        return before.baselines().isEmpty() || !same(before.baselines().getLast(), next)
                ? with(before.baselines(), next)
                : before.baselines();
    }

    private static List<TargetVersion> targets(
            PackIndicator.Component form, @Nullable ComponentDefinition before, Instant knownFrom) {
        PackTarget target = form.target();
        TargetVersion next = new TargetVersion(
                knownFrom,
                target.kind(),
                target.year(),
                target.value(),
                target.comparator(),
                target.min(),
                target.max(),
                target.delta(),
                target.raw(),
                form.annualAverage(),
                target.amendment());
        if (before == null) {
            return List.of(next);
        }
        return same(before.targets().getLast(), next) ? before.targets() : with(before.targets(), next);
    }

    private static boolean same(BaselineVersion one, BaselineVersion other) {
        return new BaselineVersion(other.knownFrom(), one.year(), one.value(), one.status(), one.raw()).equals(other);
    }

    private static boolean same(TargetVersion one, TargetVersion other) {
        return new TargetVersion(
                        other.knownFrom(),
                        one.kind(),
                        one.year(),
                        one.value(),
                        one.comparator(),
                        one.min(),
                        one.max(),
                        one.delta(),
                        one.raw(),
                        one.annualAverage(),
                        one.amendment())
                .equals(other);
    }

    private static List<YearlyValue> yearly(List<YearlyValue> printed, List<YearlyValue> annual) {
        if (annual.isEmpty()) {
            return printed;
        }
        Map<Integer, YearlyValue> byYear = new TreeMap<>();
        printed.forEach(each -> byYear.put(each.year(), each));
        annual.forEach(each -> byYear.put(each.year(), each));
        return List.copyOf(byYear.values());
    }

    private static <T> List<T> with(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }
}
