package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.math.BigDecimal.ONE;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.divide;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.percent;
import static org.planmonitor.indicators.assessment.arithmetic.Decimals.share;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.DIFFERENCE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.DONE;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.LEAD;
import static org.planmonitor.indicators.assessment.arithmetic.Figure.NEEDED_RATE;

/**
 * Rates: to date minus planned, in points, and the rate still needed for the rest of the year. Totals: the share of the
 * planned total that is done, minus the share of the year that is gone.
 */
final class WithinYearArithmetic {

    private static final int MONTHS = 12;
    private static final BigDecimal YEAR = BigDecimal.valueOf(MONTHS);
    private static final int FIRST_MONTH = 2;

    private final WithinYearInput in;
    private final Figures.Builder figures = new Figures.Builder();

    private WithinYearArithmetic(WithinYearInput in) {
        this.in = in;
    }

    static WithinYear of(WithinYearInput in) {
        return new WithinYearArithmetic(in).read();
    }

    private enum Sort {
        GROWTH,
        REDUCTION,
        TOTAL,
        NEITHER
    }

    private Sort sort() {
        return switch (in.rule().kind()) {
            case AVERAGE_GROWTH, RELATIVE -> Sort.GROWTH;
            case CUMULATIVE_REDUCTION -> Sort.REDUCTION;
            case CUMULATIVE_TOTAL, RANGE -> Sort.TOTAL;
            case LEVEL, LEVEL_WITH_GROWTH, STEP, INCREMENT, HOLD, ASSIGNED ->
                in.rule().accumulation() == Accumulation.STOCK ? Sort.NEITHER : Sort.TOTAL;
            case DIRECTIONAL -> Sort.NEITHER;
        };
    }

    private WithinYear read() {
        return switch (sort()) {
            case GROWTH, REDUCTION -> rate();
            case TOTAL -> total();
            case NEITHER -> {
                figures.absent(Absence.NOT_DEFINED_FOR_KIND, ELAPSED, DIFFERENCE, NEEDED_RATE, DONE, LEAD);
                yield answer(null, null, List.of());
            }
        };
    }

    private WithinYear rate() {
        figures.absent(Absence.NOT_DEFINED_FOR_KIND, DONE, LEAD);
        Stream<Observation> wholeYears =
                visible(in.flows()).filter(it -> it.period().wholeYear());
        Observation rate = latest(Stream.concat(visible(in.toDate()), wholeYears));
        if (rate == null) {
            figures.absent(Absence.NO_OBSERVATION, ELAPSED, DIFFERENCE, NEEDED_RATE);
            return answer(null, null, List.of());
        }
        elapsed(rate.period());
        if (in.planned() == null) {
            figures.absent(Absence.NO_YEARLY_PLAN, DIFFERENCE, NEEDED_RATE);
        } else {
            figures.put(DIFFERENCE, rate.value().subtract(in.planned()));
            if (sort() == Sort.GROWTH) {
                needed(in.planned(), rate.period());
            } else {
                figures.absent(Absence.NOT_DEFINED_FOR_KIND, NEEDED_RATE);
            }
        }
        return answer(rate.period(), rate.value(), List.of());
    }

    /** ((1 + g*) · last year's total − this year's to date) / (last year's rest) − 1. */
    private void needed(BigDecimal planned, Period now) {
        Period last = new Period(now.year() - 1, now.frequency(), now.ordinal());
        BigDecimal whole = totalAt(Period.of(now.year() - 1));
        BigDecimal before = totalAt(last);
        BigDecimal done = totalAt(now);
        if (now.endsYear()) {
            figures.absent(Absence.NO_TIME_LEFT, NEEDED_RATE);
        } else if (whole == null || before == null || done == null) {
            figures.absent(Absence.NO_OBSERVATION, NEEDED_RATE);
        } else if (whole.compareTo(before) == 0) {
            figures.absent(Absence.ZERO_BASELINE, NEEDED_RATE);
        } else {
            BigDecimal due = ONE.add(share(planned)).multiply(whole).subtract(done);
            figures.put(NEEDED_RATE, percent(divide(due, whole.subtract(before)).subtract(ONE)));
        }
    }

    private @Nullable BigDecimal totalAt(Period end) {
        return visible(in.totals())
                .filter(it -> it.period().endsWith(end))
                .reduce((shorter, longer) -> longer)
                .map(Observation::value)
                .orElse(null);
    }

    private WithinYear total() {
        figures.absent(Absence.NOT_DEFINED_FOR_KIND, DIFFERENCE, NEEDED_RATE);
        Done done = done().orElse(null);
        if (done == null) {
            figures.absent(Absence.NO_OBSERVATION, ELAPSED, DONE, LEAD);
            return answer(null, null, List.of());
        }
        BigDecimal elapsed = elapsed(done.until());
        if (!done.missing().isEmpty()) {
            figures.absent(Absence.MISSING_PERIOD, DONE, LEAD);
        } else if (in.planned() == null) {
            figures.absent(Absence.NO_YEARLY_PLAN, DONE, LEAD);
        } else if (in.planned().signum() == 0) {
            figures.absent(Absence.NO_DISTANCE, DONE, LEAD);
        } else {
            BigDecimal share = divide(done.value(), in.planned());
            figures.put(DONE, share).put(LEAD, share.subtract(elapsed));
        }
        return answer(done.until(), done.value(), done.missing());
    }

    private record Done(Period until, BigDecimal value, List<Period> missing) {}

    /** The total of the year so far, from whichever series reaches furthest; a total to date before a sum of flows. */
    private Optional<Done> done() {
        Observation toDate = latest(visible(in.toDate()));
        Observation flow = latest(visible(in.flows()));
        Observation since = latest(visible(in.sincePlan()));
        return Stream.of(
                        Optional.ofNullable(toDate).map(it -> new Done(it.period(), it.value(), List.of())),
                        Optional.ofNullable(flow).map(it -> summed(it.period())),
                        Optional.ofNullable(since).flatMap(this::ofThisYear))
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.until().endsAfter(one.until()) ? other : one);
    }

    private Done summed(Period until) {
        List<Observation> flows = visible(in.flows())
                .filter(it -> it.period().year() == until.year())
                .toList();
        RunningTotal sum = RunningTotal.flows(flows, Period.of(until.year() - 1), until);
        return new Done(until, sum.value(), sum.missing());
    }

    private Optional<Done> ofThisYear(Observation latest) {
        Period before = Period.of(latest.period().year() - 1);
        return visible(in.sincePlan())
                .filter(it -> it.period().endsWith(before))
                .findFirst()
                .map(it -> new Done(latest.period(), latest.value().subtract(it.value()), List.of()));
    }

    private Stream<Observation> visible(List<Observation> series) {
        return Series.visible(series, in.asOf()).stream().filter(it -> it.averageFrom() == null);
    }

    /** The last figure of the year, from February on. */
    private @Nullable Observation latest(Stream<Observation> figures) {
        return figures.filter(it -> it.period().year() == in.period().year())
                .filter(it -> !it.period().endsAfter(in.period()))
                .filter(it -> months(it.period()) >= FIRST_MONTH)
                .reduce((earlier, later) -> later.period().compareTo(earlier.period()) >= 0 ? later : earlier)
                .orElse(null);
    }

    private BigDecimal elapsed(Period until) {
        BigDecimal elapsed = divide(BigDecimal.valueOf(months(until)), YEAR);
        figures.put(ELAPSED, elapsed);
        return elapsed;
    }

    private static int months(Period until) {
        return until.ordinal() * until.frequency().months();
    }

    private WithinYear answer(@Nullable Period until, @Nullable BigDecimal toDate, List<Period> missing) {
        Period whole = Period.of(in.period().year());
        Observation forecast = visible(in.forecasts())
                .filter(it -> it.period().endsWith(whole))
                .reduce((shorter, longer) -> longer)
                .orElse(null);
        return new WithinYear(
                in.period().year(),
                until,
                until == null ? 0 : months(until),
                in.planned(),
                toDate,
                figures.only(),
                missing,
                forecast);
    }
}
