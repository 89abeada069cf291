package org.planmonitor.indicators.assessment.arithmetic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The same figure read from a start that is not the one in force.
 *
 * @param verdict null across a declared break, where the figures are shown and nothing is judged by them
 */
public record BaselineReading(Start start, @Nullable Verdict verdict, Figures figures) {

    static List<BaselineReading> beside(Case c, Situation situation) {
        if (c.start().basis() != Start.Basis.WORKING && c.start().basis() != Start.Basis.REVISED) {
            return List.of();
        }
        Reading reading = KindArithmetic.of(c.applied(c.printed())).read(situation.from(c.printed()));
        Verdict verdict = c.start().basis() == Start.Basis.REVISED
                ? null
                : Verdicts.of(reading.outcome(), c.in().rule().attribute(), c.due(), c.in().thresholds());
        return List.of(
                new BaselineReading(c.printed(), verdict, reading.figures().build()));
    }
}
