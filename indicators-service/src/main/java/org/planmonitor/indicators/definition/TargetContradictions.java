package org.planmonitor.indicators.definition;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.plan.RuleDefinition;

/** Contradictions between a rule, its target and its baseline. */
final class TargetContradictions {

    private final PackPlan plan;
    private final Findings findings;

    TargetContradictions(PackPlan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void find(String at, @Nullable PackBaseline baseline, PackTarget target, RuleDefinition rule) {
        if (target.kind() != rule.kind()) {
            findings.add(
                    at + "/target/kind",
                    "DISAGREES",
                    "与 assessment.kind 不一致",
                    "Does not agree with the kind of the rule");
        }
        withinPlan(at + "/target/year", target.year());
        if (baseline != null && baseline.year() >= target.year()) {
            findings.add(
                    at + "/target/year",
                    "TARGET_BEFORE_BASELINE",
                    "目标年不晚于基期年",
                    "The target year does not come after the base year");
        }
        if (baseline != null && (baseline.value() == null) != baseline.status().equals("NOT_AVAILABLE")) {
            findings.add(
                    at + "/baseline/value",
                    "DISAGREES",
                    "数值与状态 NOT_AVAILABLE 不一致",
                    "The value does not agree with the status NOT_AVAILABLE");
        }
        figures(at, target, rule);
    }

    void withinPlan(String at, int year) {
        if (year < plan.period().startYear() || year > plan.period().endYear()) {
            findings.add(at, "YEAR_OUTSIDE_PLAN", year + " 不在规划期内", year + " is not a year of the plan");
        }
    }

    private void figures(String at, PackTarget target, RuleDefinition rule) {
        switch (rule.kind()) {
            case RANGE -> range(at, target);
            case INCREMENT -> needed(at + "/target/delta", target.delta());
            case RELATIVE -> needed(at + "/assessment/reference", rule.reference());
            case ASSIGNED -> {
                if (target.value() != null) {
                    findings.add(
                            at + "/target/value",
                            "ASSIGNED_LATER",
                            "上级下达的目标在下达前没有数值",
                            "A target that the level above assigns has no number before it is assigned");
                }
            }
            default -> {
                needed(at + "/target/value", target.value());
                needed(at + "/target/comparator", target.comparator());
            }
        }
        if (rule.kind() != Kind.ASSIGNED && rule.taskKind() != null) {
            findings.add(
                    at + "/assessment/taskKind",
                    "DISAGREES",
                    "只有 ASSIGNED 才有 taskKind",
                    "Only an assigned row has a task kind");
        }
    }

    private void range(String at, PackTarget target) {
        needed(at + "/target/min", target.min());
        needed(at + "/target/max", target.max());
        if (target.min() != null && target.max() != null && target.max().compareTo(target.min()) < 0) {
            findings.add(at + "/target/max", "RANGE_REVERSED", "上限小于下限", "The maximum is below the minimum");
        }
    }

    private void needed(String at, @Nullable Object value) {
        if (value == null) {
            findings.add(at, "FIGURE_MISSING", "该类规则需要此项", "A rule of this kind needs it");
        }
    }
}
