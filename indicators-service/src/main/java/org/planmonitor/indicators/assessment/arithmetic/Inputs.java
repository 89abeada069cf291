package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict was computed from, so that anybody can compute it again.
 *
 * @param kind the kind whose arithmetic was applied, after tasks and after “satisfied already”
 * @param yearsGone from the start to the judged figure
 * @param yearsInAll from the start to the target's year
 * @param observations every figure that entered, with its vintage
 */
public record Inputs(
        AssessmentRule rule,
        Kind kind,
        Start start,
        @Nullable Target target,
        List<AssignedTask> tasks,
        @Nullable BigDecimal yearsGone,
        @Nullable BigDecimal yearsInAll,
        List<Observation> observations,
        List<Observation> reference,
        @Nullable Instant asOf) {

    static Inputs of(Case c, @Nullable Situation s, Kind kind, @Nullable Observation judged) {
        BigDecimal gone = judged == null
                ? null
                : judged.period().yearsSince(Period.of(c.start().year()));
        BigDecimal all = c.target() == null
                ? null
                : Period.of(c.target().year()).yearsSince(Period.of(c.start().year()));
        List<Observation> used = s != null ? s.series() : c.latest() == null ? List.of() : List.of(c.latest());
        boolean onlyLatest = switch (kind) {
            case LEVEL, LEVEL_WITH_GROWTH, INCREMENT, STEP, DIRECTIONAL -> true;
            case CUMULATIVE_TOTAL, RANGE ->
                c.in().rule().accumulation() == Accumulation.PLAN_TO_DATE
                        || c.in().rule().accumulation() == Accumulation.STOCK;
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, RELATIVE, HOLD, ASSIGNED -> false;
        };
        if (onlyLatest && judged != null) {
            used = List.of(judged);
        }
        return new Inputs(
                c.in().rule(),
                kind,
                c.start(),
                c.target(),
                c.tasks(),
                gone,
                all,
                used,
                s == null ? List.of() : s.reference(),
                c.in().asOf());
    }

    /** Whether any figure that entered may still change. */
    boolean provisional() {
        return observations.stream().anyMatch(it -> it.status() == ObservationStatus.PRELIMINARY);
    }
}
