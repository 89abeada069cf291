package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.ln;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.percent;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.power;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.root;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ACHIEVED_AVERAGE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.GAP;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_AVERAGE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;

/** A path of constant growth from the baseline to the target. A path through zero, or across it, does not exist. */
record LevelWithGrowth() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        BigDecimal y = s.y();
        BigDecimal b = s.baseline();
        BigDecimal t = Targets.level(s.target(), b);
        if (b == null || t == null) {
            return nothing(s, figures, t, Absence.NO_BASELINE);
        }
        if (b.signum() == 0 || y.signum() != b.signum() || t.signum() != b.signum()) {
            Absence why = b.signum() == 0 ? Absence.ZERO_BASELINE : Absence.SIGN_CHANGE;
            nothing(s, figures, t, why);
            return Reading.of(s, "geometric", new Outcome.Unassessable(Reason.SIGN_CHANGE), figures, levels(s, b, t));
        }
        if (!positive(s.direction().good(t.subtract(b)))) {
            return nothing(s, figures, t, Absence.NO_DISTANCE);
        }
        BigDecimal grown = divide(y, b);
        BigDecimal toGrow = divide(t, b);
        BigDecimal expected = b.multiply(power(toGrow, s.elapsed()));
        figures.put(EXPECTED, expected)
                .put(GAP, s.direction().good(y.subtract(expected)))
                .put(ACHIEVED_AVERAGE, percent(root(grown, s.gone()).subtract(BigDecimal.ONE)))
                .put(PROJECTION, b.multiply(power(grown, divide(s.whole(), s.gone()))));
        if (positive(s.left())) {
            figures.put(NEEDED_AVERAGE, percent(root(divide(t, y), s.left()).subtract(BigDecimal.ONE)));
        } else {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_AVERAGE);
        }
        Outcome outcome = Pace.of(s, figures, s.goal(t).met(y), divide(ln(grown), ln(toGrow)));
        return Reading.of(s, "geometric", outcome, figures, levels(s, b, t));
    }

    private static Reading.Levels levels(Situation s, BigDecimal b, BigDecimal t) {
        return new Reading.Levels(b, s.y(), t, s.direction());
    }

    private static Reading nothing(Situation s, Figures.Builder figures, @Nullable BigDecimal t, Absence why) {
        figures.absent(why, EXPECTED, GAP, ACHIEVED_AVERAGE, NEEDED_AVERAGE, PROJECTION);
        boolean met = t != null && s.goal(t).met(s.y());
        return Reading.of(s, "geometric", Pace.none(s, figures, met, why, Reason.NO_BASELINE), figures, null);
    }
}
