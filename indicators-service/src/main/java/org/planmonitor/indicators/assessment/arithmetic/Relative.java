package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import static java.math.BigDecimal.ONE;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.percent;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.positive;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.root;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.share;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ACHIEVED_AVERAGE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.DIFFERENCE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.EXPECTED;

/**
 * “Faster than GDP”, “in step with”: the average to date against the other series' average over the same years. The
 * number of the target, if any, is the lead in points.
 */
record Relative() implements KindArithmetic {

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder().put(ELAPSED, s.elapsed());
        YearlyFactors own = upTo(s, s.series(), s.latest().period().year());
        YearlyFactors other = upTo(s, s.reference(), own.lastYear());
        int last = other.lastYear();
        if (last <= s.start().year() || (s.atEnd() && last < s.target().year())) {
            Reason reason = last <= s.start().year() ? Reason.NO_OBSERVATION : Reason.FINAL_YEAR_MISSING;
            return nothing(s, figures, Absence.NO_OBSERVATION, reason);
        }
        own = upTo(s, s.series(), last);
        List<Period> missing = Stream.of(own.holes(), other.holes())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(Period::of)
                .toList();
        if (!missing.isEmpty() || own.lastYear() < last) {
            return nothing(s, figures, Absence.MISSING_PERIOD, Reason.MISSING_PERIOD)
                    .with(Findings.NONE.missing(missing.isEmpty() ? List.of(Period.of(last)) : missing));
        }
        if (own.any(it -> !positive(it)) || other.any(it -> !positive(it))) {
            return nothing(s, figures, Absence.SIGN_CHANGE, Reason.SIGN_CHANGE);
        }
        BigDecimal years = BigDecimal.valueOf((long) last - s.start().year());
        BigDecimal average = average(own, years);
        BigDecimal theirs = average(other, years);
        BigDecimal difference = average.subtract(theirs);
        figures.put(ACHIEVED_AVERAGE, average).put(EXPECTED, theirs).put(DIFFERENCE, difference);
        Observation judged = s.series().stream()
                .filter(it -> it.period().year() == last)
                .reduce(s.latest(), (earlier, later) -> later);
        return Reading.of(s, "relative", new Outcome.Kept(held(s, difference, theirs)), figures, null)
                .judged(judged);
    }

    private static YearlyFactors upTo(Situation s, List<Observation> rates, int year) {
        List<Observation> known =
                rates.stream().filter(it -> it.period().year() <= year).toList();
        return new YearlyFactors(s.start().year(), known, rate -> ONE.add(share(rate)));
    }

    private static Reading nothing(Situation s, Figures.Builder figures, Absence why, Reason reason) {
        figures.absent(why, ACHIEVED_AVERAGE, EXPECTED, DIFFERENCE);
        return Reading.of(s, "relative", new Outcome.Unassessable(reason), figures, null);
    }

    private static BigDecimal average(YearlyFactors factors, BigDecimal years) {
        return percent(root(factors.product(), years).subtract(ONE));
    }

    /** Compared as shown, to four decimals: a lead that nobody can see is none. */
    private static boolean held(Situation s, BigDecimal difference, BigDecimal theirs) {
        BigDecimal lead =
                s.target().value() == null ? BigDecimal.ZERO : s.target().value();
        int order = Decimals.round(s.direction().good(difference.subtract(lead)), Figure.DIFFERENCE.decimals())
                .signum();
        return switch (s.target().comparator()) {
            case GT, LT -> order > 0;
            case APPROX -> {
                BigDecimal leeway = s.thresholds().approximately().multiply(theirs.abs());
                yield positive(s.direction().good(difference.subtract(lead)).add(leeway)) || order >= 0;
            }
            case EQ, GTE, LTE, RANGE, TOWARD, SCALE -> order >= 0;
        };
    }
}
