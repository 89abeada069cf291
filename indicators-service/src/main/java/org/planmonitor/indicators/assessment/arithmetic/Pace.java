package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PACE_RATIO;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROGRESS;

/** The part that all kinds with a pace share. */
final class Pace {
    private Pace() {}

    /** Time gone, progress and their ratio. */
    static Outcome.Paced of(Situation s, Figures.Builder figures, boolean met, BigDecimal progress) {
        figures.put(ELAPSED, s.elapsed()).put(PROGRESS, progress).put(PACE_RATIO, divide(progress, s.elapsed()));
        return new Outcome.Paced(met, true, figures.get(PROGRESS), figures.get(PACE_RATIO), Reason.NO_BASELINE);
    }

    /** Time gone, and why there is no progress. */
    static Outcome.Paced none(Situation s, Figures.Builder figures, boolean met, Absence why, Reason reason) {
        figures.put(ELAPSED, s.elapsed()).absent(why, PROGRESS, PACE_RATIO);
        return new Outcome.Paced(met, true, null, null, reason);
    }
}
