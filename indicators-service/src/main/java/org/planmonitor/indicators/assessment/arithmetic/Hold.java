package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;

/** A floor or ceiling: the latest figure decides, and every period that was out is named. */
record Hold() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder().put(ELAPSED, s.elapsed());
        BigDecimal t = Targets.level(s.target(), s.baseline());
        if (t == null) {
            return Reading.of(s, "hold", new Outcome.Unassessable(Reason.NO_BASELINE), figures, null);
        }
        Goal goal = s.goal(t);
        List<Period> out = s.series().stream()
                .filter(it -> !goal.met(it.value()))
                .map(Observation::period)
                .toList();
        BigDecimal b = s.baseline();
        return Reading.of(
                        s,
                        "hold",
                        new Outcome.Kept(goal.met(s.y())),
                        figures,
                        b == null ? null : new Reading.Levels(b, s.y(), t, s.direction()))
                .with(Findings.NONE.breached(out));
    }
}
