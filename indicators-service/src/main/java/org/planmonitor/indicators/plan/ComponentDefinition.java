package org.planmonitor.indicators.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.planmonitor.kit.text.Text;

/**
 * The part of a subject that has a series and a rule. {@code baselines} and {@code targets} hold every version in the
 * order they became known; nothing is ever taken out, so that a past answer can be given again.
 */
public record ComponentDefinition(
        String code,
        Text name,
        RuleDefinition rule,
        List<BaselineVersion> baselines,
        List<TargetVersion> targets,
        List<YearlyValue> yearlyPlan) {

    public ComponentDefinition {
        baselines = List.copyOf(baselines);
        targets = List.copyOf(targets);
        yearlyPlan = List.copyOf(yearlyPlan);
    }

    /** The baseline in force at an instant; none before the plan was known, or where it never had one. */
    public Optional<BaselineVersion> baseline(Instant asOf) {
        return baselines.stream()
                .filter(each -> !each.knownFrom().isAfter(asOf))
                .reduce((older, newer) -> newer);
    }

    /** The target in force at an instant, amendments included. */
    public Optional<TargetVersion> target(Instant asOf) {
        return targets.stream().filter(each -> !each.knownFrom().isAfter(asOf)).reduce((older, newer) -> newer);
    }

    /** A value planned for one year on the way. */
    public record YearlyValue(int year, BigDecimal value) {}
}
