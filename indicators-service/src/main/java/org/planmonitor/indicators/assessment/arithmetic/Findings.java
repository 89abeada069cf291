package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a reader should know beside the verdict.
 *
 * @param missingPeriods holes inside a series that has to be whole
 * @param breachedPeriods every period in which a floor or ceiling was not kept
 * @param tasks yearly tasks and how they were met
 * @param firstReached the first period in which the target was met; with a worse verdict now, it was lost again
 * @param reachedLate met, but after its year
 * @param aboveRange above the maximum of a range
 */
public record Findings(
        List<Period> missingPeriods,
        List<Period> breachedPeriods,
        List<TaskResult> tasks,
        @Nullable Period firstReached,
        boolean reachedLate,
        boolean aboveRange) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), null, false, false);

    /** A yearly task beside the figure of its year. */
    public record TaskResult(int year, BigDecimal task, Comparator comparator, BigDecimal value, boolean held) {}

    Findings missing(List<Period> periods) {
        return new Findings(periods, breachedPeriods, tasks, firstReached, reachedLate, aboveRange);
    }

    Findings breached(List<Period> periods) {
        return new Findings(missingPeriods, periods, tasks, firstReached, reachedLate, aboveRange);
    }

    Findings tasks(List<TaskResult> results) {
        return new Findings(missingPeriods, breachedPeriods, results, firstReached, reachedLate, aboveRange);
    }

    Findings first(@Nullable Period period) {
        return new Findings(missingPeriods, breachedPeriods, tasks, period, reachedLate, aboveRange);
    }

    Findings late(boolean late) {
        return new Findings(missingPeriods, breachedPeriods, tasks, firstReached, late, aboveRange);
    }

    Findings above(boolean above) {
        return new Findings(missingPeriods, breachedPeriods, tasks, firstReached, reachedLate, above);
    }
}
