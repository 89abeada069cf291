package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of one kind's arithmetic.
 *
 * @param index start, now and target as levels, for the methods of others; null where there are none
 */
record Reading(
        String method,
        Outcome outcome,
        Figures.Builder figures,
        Findings findings,
        Observation judged,
        @Nullable Levels index) {

    /** Three levels on one path: start, now, target. */
    record Levels(BigDecimal start, BigDecimal now, BigDecimal target, Direction direction) {}

    static Reading of(Situation s, String method, Outcome outcome, Figures.Builder figures, @Nullable Levels index) {
        return new Reading(method, outcome, figures, Findings.NONE, s.latest(), index);
    }

    Reading with(Findings other) {
        return new Reading(method, outcome, figures, other, judged, index);
    }

    Reading judged(Observation other) {
        return new Reading(method, outcome, figures, findings, other, index);
    }

    /** Years that a verdict would have needed. */
    static List<Period> years(List<Integer> years) {
        return years.stream().map(Period::of).toList();
    }
}
