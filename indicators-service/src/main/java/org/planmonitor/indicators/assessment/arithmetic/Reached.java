package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** When a level was first reached, also where it was lost again or came too late. */
final class Reached {
    private Reached() {}

    static Findings add(Findings findings, Case c, Verdict verdict) {
        BigDecimal level = level(c);
        if (level == null || c.target() == null) {
            return findings;
        }
        Goal goal = Goal.of(c.target(), level, c.in().rule().direction(), c.in().thresholds());
        List<Period> met = c.window().stream()
                .filter(it -> goal.met(it.value()))
                .map(Observation::period)
                .toList();
        Period end = Period.of(c.target().year());
        boolean late = c.latest() != null
                && c.due()
                && verdict != Verdict.ACHIEVED
                && met.stream().anyMatch(it -> it.endsAfter(end));
        return findings.first(met.isEmpty() ? null : met.getFirst()).late(late);
    }

    /** Only where each figure alone can be held against the target. */
    private static @Nullable BigDecimal level(Case c) {
        Accumulation accumulation = c.in().rule().accumulation();
        boolean alone = switch (c.kind()) {
            case LEVEL, LEVEL_WITH_GROWTH, INCREMENT, STEP -> true;
            case CUMULATIVE_TOTAL, RANGE ->
                accumulation == Accumulation.PLAN_TO_DATE || accumulation == Accumulation.STOCK;
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, RELATIVE, HOLD, ASSIGNED, DIRECTIONAL -> false;
        };
        return alone && c.target() != null ? Targets.level(c.target(), c.start().value()) : null;
    }
}
