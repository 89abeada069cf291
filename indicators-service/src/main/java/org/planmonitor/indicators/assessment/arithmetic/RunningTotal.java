package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A total over the plan, from figures that are totals to date or have to be added up.
 *
 * @param missing what lies between the start and the last figure and was not published
 */
record RunningTotal(BigDecimal value, List<Period> missing) {

    static RunningTotal of(Situation s) {
        return switch (s.rule().accumulation()) {
            case STOCK, PLAN_TO_DATE -> new RunningTotal(s.y(), List.of());
            case PERIOD -> flows(s.series(), s.origin(), s.latest().period());
            case YEAR_TO_DATE -> yearsToDate(s.series(), s.origin(), s.latest());
        };
    }

    /**
     * Lays the flows end to end, the longest that fits first, so that a year is not counted beside its months. January is
     * published together with February: a February without a January stands for both.
     */
    static RunningTotal flows(List<Observation> flows, Period origin, Period last) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Period> missing = new ArrayList<>();
        int month = origin.endMonth();
        while (month < last.endMonth()) {
            Observation next = starting(flows, month, last);
            if (next == null) {
                Period hole = hole(month, usual(flows, month));
                if (!inFebruary(flows, hole)) {
                    missing.add(hole);
                }
                month = hole.endMonth();
            } else {
                sum = sum.add(next.value());
                month = next.period().endMonth();
            }
        }
        return new RunningTotal(sum, List.copyOf(missing));
    }

    private static @Nullable Observation starting(List<Observation> flows, int month, Period last) {
        Optional<Observation> longest = flows.stream()
                .filter(it -> it.period().startMonth() == month && !it.period().endsAfter(last))
                .max(Comparator.comparing(Observation::period));
        return longest.orElse(null);
    }

    /** The length of the period that comes next. */
    private static Frequency usual(List<Observation> flows, int month) {
        return flows.stream()
                .map(Observation::period)
                .filter(it -> it.startMonth() >= month)
                .min(Comparator.comparingInt(Period::startMonth))
                .orElseGet(() -> flows.getFirst().period())
                .frequency();
    }

    private static boolean inFebruary(List<Observation> flows, Period hole) {
        return hole.frequency() == Frequency.MONTH
                && hole.ordinal() == 1
                && flows.stream().anyMatch(it -> it.period().equals(new Period(hole.year(), Frequency.MONTH, 2)));
    }

    /** The period that begins after {@code month}, of the usual length where the calendar has one there. */
    private static Period hole(int month, Frequency usual) {
        int inYear = month % 12;
        Frequency length = inYear % usual.months() == 0 ? usual : Frequency.MONTH;
        return new Period(month / 12, length, inYear / length.months() + 1);
    }

    private static RunningTotal yearsToDate(List<Observation> totals, Period origin, Observation last) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Period> missing = new ArrayList<>();
        for (int year = origin.year() + 1; year < last.period().year(); year++) {
            Period whole = Period.of(year);
            Optional<Observation> total =
                    totals.stream().filter(it -> it.period().endsWith(whole)).findFirst();
            if (total.isPresent()) {
                sum = sum.add(total.get().value());
            } else {
                missing.add(whole);
            }
        }
        return new RunningTotal(sum.add(last.value()), List.copyOf(missing));
    }
}
