package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.CUMULATIVE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.GAP;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_PER_YEAR;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;

/** A total that grows from nothing; a range is one that is reached from its minimum. */
record CumulativeTotal() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        BigDecimal t = Targets.level(s.target(), null);
        RunningTotal total = RunningTotal.of(s);
        if (t == null) {
            return Reading.of(s, "linear", new Outcome.Unassessable(Reason.AWAITING_ASSIGNMENT), figures, null);
        }
        BigDecimal y = total.value();
        boolean met = s.goal(t).met(y);
        Findings findings = Findings.NONE.missing(total.missing()).above(above(s, y));
        if (!total.missing().isEmpty() && !met) {
            figures.absent(Absence.MISSING_PERIOD, EXPECTED, GAP, NEEDED_PER_YEAR, PROJECTION);
            Pace.none(s, figures, false, Absence.MISSING_PERIOD, Reason.MISSING_PERIOD);
            figures.put(CUMULATIVE, y);
            return Reading.of(s, "linear", new Outcome.Unassessable(Reason.MISSING_PERIOD), figures, null)
                    .with(findings);
        }
        BigDecimal expected = t.multiply(s.elapsed());
        figures.put(CUMULATIVE, y)
                .put(EXPECTED, expected)
                .put(GAP, s.direction().good(y.subtract(expected)))
                .put(PROJECTION, divide(y.multiply(s.whole()), s.gone()));
        if (positive(s.left())) {
            figures.put(NEEDED_PER_YEAR, divide(t.subtract(y), s.left()));
        } else {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_PER_YEAR);
        }
        Reading.Levels levels = new Reading.Levels(BigDecimal.ZERO, y, t, s.direction());
        return Reading.of(s, "linear", outcome(s, figures, t, y, met), figures, levels)
                .with(findings);
    }

    /** Where nothing at all would do, as for a ceiling, there is no way to be gone: it is kept, or not. */
    private static Outcome outcome(Situation s, Figures.Builder figures, BigDecimal t, BigDecimal y, boolean met) {
        if (!positive(s.direction().good(t))) {
            Pace.none(s, figures, met, Absence.NO_DISTANCE, Reason.NO_BASELINE);
            return new Outcome.Kept(met);
        }
        return Pace.of(s, figures, met, divide(y, t));
    }

    private static boolean above(Situation s, BigDecimal y) {
        BigDecimal max = s.target().max();
        return max != null && Decimals.round(y, Math.max(0, max.scale())).compareTo(max) > 0;
    }
}
