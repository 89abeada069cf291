package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;

import static java.math.BigDecimal.ONE;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.ln;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.percent;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.power;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.root;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.share;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.CUMULATIVE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.GAP;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.KNOWN_PRODUCT;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_PER_YEAR;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.PROJECTION;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.STILL_NEEDED;

/**
 * Yearly reductions chained, against a reduction promised for the plan as a whole; one missed year is no breach.
 * Adding up percentages, or dividing them, would overstate what was done.
 */
record CumulativeReduction() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        BigDecimal promised = Targets.level(s.target(), null);
        YearlyFactors factors = new YearlyFactors(s.start().year(), s.series(), cut -> ONE.subtract(share(cut)));
        if (promised == null || !factors.holes().isEmpty()) {
            figures.put(KNOWN_PRODUCT, factors.product());
            return nothing(s, figures, Absence.MISSING_PERIOD, Reason.MISSING_PERIOD)
                    .with(Findings.NONE.missing(Reading.years(factors.holes())));
        }
        if (factors.any(it -> it.signum() < 0)) {
            return nothing(s, figures, Absence.SIGN_CHANGE, Reason.SIGN_CHANGE);
        }
        BigDecimal rest = factors.product();
        BigDecimal allowed = ONE.subtract(share(promised));
        BigDecimal cut = percent(ONE.subtract(rest));
        figures.put(CUMULATIVE, cut).put(PROJECTION, percent(ONE.subtract(power(rest, divide(s.whole(), s.gone())))));
        needed(s, figures, rest, allowed);
        boolean met = s.goal(promised).met(cut);
        Direction ofLevel =
                s.direction() == Direction.HIGHER_IS_BETTER ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER;
        Reading.Levels levels = new Reading.Levels(ONE, rest, allowed, ofLevel);
        if (allowed.signum() < 0) {
            figures.absent(Absence.FULL_REDUCTION, EXPECTED, GAP);
        } else {
            BigDecimal expected = percent(ONE.subtract(power(allowed, s.elapsed())));
            figures.put(EXPECTED, expected).put(GAP, s.direction().good(cut.subtract(expected)));
        }
        return Reading.of(s, "compound-reduction", outcome(s, figures, met, rest, allowed), figures, levels);
    }

    private static Outcome outcome(
            Situation s, Figures.Builder figures, boolean met, BigDecimal rest, BigDecimal allowed) {
        boolean standingStillDoes = !positive(s.direction().good(ONE.subtract(allowed)));
        if (standingStillDoes) {
            Outcome.Paced last = Pace.none(s, figures, met, Absence.NO_DISTANCE, Reason.NO_BASELINE);
            return s.atEnd() ? last : new Outcome.Kept(met);
        }
        if (!positive(allowed) || !positive(rest)) {
            return Pace.none(s, figures, met, Absence.FULL_REDUCTION, Reason.SIGN_CHANGE);
        }
        return Pace.of(s, figures, met, divide(ln(rest), ln(allowed)));
    }

    private static void needed(Situation s, Figures.Builder figures, BigDecimal rest, BigDecimal allowed) {
        if (!positive(rest) || allowed.signum() < 0) {
            figures.absent(Absence.FULL_REDUCTION, STILL_NEEDED, NEEDED_PER_YEAR);
            return;
        }
        BigDecimal still = divide(allowed, rest);
        figures.put(STILL_NEEDED, percent(ONE.subtract(still)));
        if (positive(s.left())) {
            figures.put(NEEDED_PER_YEAR, percent(ONE.subtract(root(still, s.left()))));
        } else {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_PER_YEAR);
        }
    }

    private static Reading nothing(Situation s, Figures.Builder figures, Absence why, Reason reason) {
        figures.absent(why, CUMULATIVE, STILL_NEEDED, NEEDED_PER_YEAR, EXPECTED, GAP, PROJECTION);
        Pace.none(s, figures, false, why, reason);
        return Reading.of(s, "compound-reduction", new Outcome.Unassessable(reason), figures, null);
    }
}
