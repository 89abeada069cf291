package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.GAP;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_PER_YEAR;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;

/** A straight line from the baseline to the target; an increment is a level whose target is the baseline plus it. */
record Level() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        BigDecimal y = s.y();
        BigDecimal b = s.baseline();
        BigDecimal t = Targets.level(s.target(), b);
        if (t == null) {
            figures.absent(Absence.NO_BASELINE, EXPECTED, GAP, NEEDED_PER_YEAR, PROJECTION);
            Pace.none(s, figures, false, Absence.NO_BASELINE, Reason.NO_BASELINE);
            return Reading.of(s, "linear", new Outcome.Unassessable(Reason.NO_BASELINE), figures, null);
        }
        boolean met = s.goal(t).met(y);
        needed(s, figures, t);
        if (b == null || !positive(s.direction().good(t.subtract(b)))) {
            Absence why = b == null ? Absence.NO_BASELINE : Absence.NO_DISTANCE;
            figures.absent(why, EXPECTED, GAP, PROJECTION);
            Outcome outcome = Pace.none(s, figures, met, why, Reason.NO_BASELINE);
            return Reading.of(s, "linear", outcome, figures, null);
        }
        BigDecimal way = t.subtract(b);
        BigDecimal gone = y.subtract(b);
        BigDecimal expected = b.add(way.multiply(s.elapsed()));
        figures.put(EXPECTED, expected)
                .put(GAP, s.direction().good(y.subtract(expected)))
                .put(PROJECTION, b.add(divide(gone.multiply(s.whole()), s.gone())));
        Outcome outcome = Pace.of(s, figures, met, divide(gone, way));
        return Reading.of(s, "linear", outcome, figures, new Reading.Levels(b, y, t, s.direction()));
    }

    private static void needed(Situation s, Figures.Builder figures, BigDecimal t) {
        if (positive(s.left())) {
            figures.put(NEEDED_PER_YEAR, divide(t.subtract(s.y()), s.left()));
        } else {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_PER_YEAR);
        }
    }
}
