package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static java.math.BigDecimal.ONE;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.ln;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.percent;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.root;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.share;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ACHIEVED_AVERAGE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.GAP;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.KNOWN_PRODUCT;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_AVERAGE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;

/**
 * Yearly growth chained and compared with the promised average over the same years.
 *
 * <p>Met only in the last year: an average can still be lost. An average that standing still would satisfy has no way
 * to be gone; before its year it is only kept or not.
 */
record AverageGrowth() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        BigDecimal promised = Targets.level(s.target(), null);
        YearlyFactors factors = new YearlyFactors(s.start().year(), s.series(), rate -> ONE.add(share(rate)));
        if (promised == null || !factors.holes().isEmpty()) {
            figures.put(KNOWN_PRODUCT, factors.product());
            figures.absent(Absence.MISSING_PERIOD, ACHIEVED_AVERAGE, NEEDED_AVERAGE, EXPECTED, GAP, PROJECTION);
            Pace.none(s, figures, false, Absence.MISSING_PERIOD, Reason.MISSING_PERIOD);
            return Reading.of(s, "compound-growth", new Outcome.Unassessable(Reason.MISSING_PERIOD), figures, null)
                    .with(Findings.NONE.missing(Reading.years(factors.holes())));
        }
        BigDecimal yearly = ONE.add(share(promised));
        if (!positive(yearly) || factors.any(it -> !positive(it))) {
            figures.absent(Absence.SIGN_CHANGE, ACHIEVED_AVERAGE, NEEDED_AVERAGE, EXPECTED, GAP, PROJECTION);
            Pace.none(s, figures, false, Absence.SIGN_CHANGE, Reason.SIGN_CHANGE);
            return Reading.of(s, "compound-growth", new Outcome.Unassessable(Reason.SIGN_CHANGE), figures, null);
        }
        return judge(s, figures, promised, factors.product());
    }

    private static Reading judge(Situation s, Figures.Builder figures, BigDecimal promised, BigDecimal product) {
        BigDecimal yearly = ONE.add(share(promised));
        BigDecimal whole = yearly.pow(s.whole().intValueExact());
        BigDecimal achieved = percent(root(product, s.gone()).subtract(ONE));
        figures.put(ACHIEVED_AVERAGE, achieved)
                .put(EXPECTED, promised)
                .put(GAP, s.direction().good(achieved.subtract(promised)))
                .put(PROJECTION, achieved);
        if (positive(s.left())) {
            figures.put(
                    NEEDED_AVERAGE,
                    percent(root(divide(whole, product), s.left()).subtract(ONE)));
        } else {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_AVERAGE);
        }
        boolean met = met(s, achieved, promised, product, yearly.pow(s.gone().intValueExact()));
        Reading.Levels levels = new Reading.Levels(ONE, product, whole, s.direction());
        if (!positive(s.direction().good(promised))) {
            Outcome.Paced last = Pace.none(s, figures, met, Absence.NO_DISTANCE, Reason.NO_BASELINE);
            return Reading.of(s, "compound-growth", s.atEnd() ? last : new Outcome.Kept(met), figures, levels);
        }
        Outcome.Paced paced = Pace.of(s, figures, met, divide(ln(product), ln(whole)));
        Outcome outcome = new Outcome.Paced(met, false, paced.progress(), paced.pace(), paced.withoutPace());
        return Reading.of(s, "compound-growth", outcome, figures, levels);
    }

    /** Exact on both sides: roots would turn “exactly 9 %” into a matter of the last digit. */
    private static boolean met(
            Situation s, BigDecimal achieved, BigDecimal promised, BigDecimal product, BigDecimal due) {
        int order = s.direction().good(product.subtract(due)).signum();
        return switch (s.target().comparator()) {
            case GT, LT -> order > 0;
            case APPROX -> s.goal(promised).met(achieved);
            case EQ, GTE, LTE, RANGE, TOWARD, SCALE -> order >= 0;
        };
    }
}
