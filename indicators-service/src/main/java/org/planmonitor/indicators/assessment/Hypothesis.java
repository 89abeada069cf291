package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.VerdictAccess.Opened;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.Vintage;
import org.planmonitor.indicators.observation.Figures;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.RuleDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.TargetVersion;
import org.planmonitor.kit.problem.KitProblem;

/**
 * Targets that nobody has set and figures that nobody has published.
 *
 * @param touched the subjects whose figures or targets they are
 */
record Hypothesis(SupposedTargets targets, Map<SeriesKey, List<Observation>> figures, Set<SubjectRef> touched) {

    /** Throws a 422 that names every place where the body does not fit the plan. */
    static Hypothesis of(Opened opened, WhatIf body) {
        return new Builder(opened).build(body);
    }

    private static final class Builder {
        private final Opened opened;
        private final Complaints complaints = new Complaints();
        private final Map<SeriesKey, List<Observation>> figures = new HashMap<>();
        private final Map<SupposedTargets.Of, TargetVersion> targets = new HashMap<>();
        private final Set<SubjectRef> touched = new HashSet<>();

        Builder(Opened opened) {
            this.opened = opened;
        }

        Hypothesis build(WhatIf body) {
            List<WhatIf.@Nullable Figure> given = body.figures() == null ? List.of() : body.figures();
            for (int i = 0; i < given.size(); i++) {
                figure(Objects.requireNonNull(given.get(i)), "/figures/" + i);
            }
            List<WhatIf.@Nullable Goal> goals = body.targets() == null ? List.of() : body.targets();
            for (int i = 0; i < goals.size(); i++) {
                goal(Objects.requireNonNull(goals.get(i)), "/targets/" + i);
            }
            complaints.throwIfAny(KitProblem.UNPROCESSABLE);
            return new Hypothesis(new SupposedTargets(targets), figures, touched);
        }

        private void figure(WhatIf.Figure it, String pointer) {
            SubjectRef ref = Objects.requireNonNull(it.subject());
            Optional<ComponentDefinition> found = component(ref, it.component(), pointer);
            if (found.isEmpty()) {
                return;
            }
            ComponentDefinition component = found.get();
            RuleDefinition.SameSeries same = component.rule().sameSeriesAs();
            if (same != null) {
                complaints.add(
                        pointer + "/subject",
                        "SERIES_OF_ANOTHER",
                        "该承诺使用指标 " + same.indicator() + " 的序列",
                        "It reads the series of indicator " + same.indicator());
            }
            BigDecimal value = Objects.requireNonNull(it.value());
            if (!opened.plan().subject(ref).stream().allMatch(each -> Figures.canBe(each, value))) {
                complaints.add(
                        pointer + "/value", "OUT_OF_RANGE", Figures.OUT_OF_RANGE.zh(), Figures.OUT_OF_RANGE.en());
            }
            SeriesKey series = new SeriesKey(
                    ref,
                    component.code(),
                    opened.plan().plan().region(),
                    component.rule().accumulation(),
                    false);
            Period period = Period.parse(Objects.requireNonNull(it.period()));
            List<Observation> known = figures.computeIfAbsent(series, _ -> new ArrayList<>());
            if (known.stream().anyMatch(each -> each.period().equals(period))) {
                complaints.add(pointer + "/period", "PERIOD_REPEATED", "同一时期重复", "The period is given twice");
            }
            known.add(new Observation(
                    period, value, it.status() == null ? ObservationStatus.FINAL : it.status(), null, Vintage.GIVEN));
            touched.add(ref);
        }

        private void goal(WhatIf.Goal it, String pointer) {
            SubjectRef ref = Objects.requireNonNull(it.subject());
            component(ref, it.component(), pointer).ifPresent(component -> {
                TargetVersion before = component.target(opened.asOf()).orElse(null);
                int year = it.year() != null
                        ? it.year()
                        : before == null ? opened.plan().plan().period().endYear() : before.year();
                if (year < opened.plan().plan().period().startYear()) {
                    complaints.add(
                            pointer + "/year",
                            "TARGET_BEFORE_BASELINE",
                            "目标年份早于规划期",
                            "The target's year is before the plan");
                }
                targets.put(new SupposedTargets.Of(ref, component.code()), target(it, year, component, before));
                touched.add(ref);
            });
        }

        private TargetVersion target(
                WhatIf.Goal it, int year, ComponentDefinition component, @Nullable TargetVersion before) {
            boolean number = it.value() != null || it.min() != null || it.max() != null || it.delta() != null;
            TargetVersion kept = number ? null : before;
            return new TargetVersion(
                    opened.asOf(),
                    component.rule().kind(),
                    year,
                    kept == null ? it.value() : kept.value(),
                    it.comparator() != null ? it.comparator() : before == null ? null : before.comparator(),
                    kept == null ? it.min() : kept.min(),
                    kept == null ? it.max() : kept.max(),
                    kept == null ? it.delta() : kept.delta(),
                    null,
                    null,
                    null);
        }

        private Optional<ComponentDefinition> component(SubjectRef ref, @Nullable String code, String pointer) {
            Optional<? extends Subject> subject = opened.plan().subject(ref);
            if (subject.isEmpty()) {
                complaints.add(pointer + "/subject", "SUBJECT_UNKNOWN", "规划中没有该指标或承诺", "The plan has no such subject");
                return Optional.empty();
            }
            String wanted = code == null ? ref.code() : code;
            Optional<ComponentDefinition> component = subject.get().component(wanted);
            if (component.isEmpty()) {
                complaints.add(
                        pointer + "/component",
                        "COMPONENT_UNKNOWN",
                        "没有分项 " + wanted,
                        "There is no component " + wanted);
            }
            return component;
        }
    }
}
