package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.REMAINING;

/** All or nothing: half the time gone says nothing about a count from 0 to 1. */
record Step() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder().put(ELAPSED, s.elapsed());
        BigDecimal t = Targets.level(s.target(), s.baseline());
        if (t == null) {
            return Reading.of(s, "step", new Outcome.Unassessable(Reason.NO_BASELINE), figures, null);
        }
        figures.put(REMAINING, t.subtract(s.y()));
        boolean early = !s.rule().finalYearOnly();
        Outcome outcome = new Outcome.Paced(s.goal(t).met(s.y()), early, null, null, Reason.STEP_TARGET);
        return Reading.of(s, "step", outcome, figures, null);
    }
}
