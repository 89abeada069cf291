package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything the reading of one year against its own plan depends on. Series are kept apart by what their figures say; a
 * figure of one is never read as one of another, and a forecast never as a figure.
 *
 * @param period up to where figures are looked at; its year is the year
 * @param planned what the plan of that year says; null where there is none
 * @param toDate figures of January up to their period
 * @param flows figures of their period alone
 * @param sincePlan figures of the first day of the plan up to their period
 * @param totals of a growth rate: the totals behind it, of January up to their period, in both years
 * @param forecasts what departments expect of the year (预计数)
 */
public record WithinYearInput(
        AssessmentRule rule,
        Period period,
        @Nullable BigDecimal planned,
        List<Observation> toDate,
        List<Observation> flows,
        List<Observation> sincePlan,
        List<Observation> totals,
        List<Observation> forecasts,
        @Nullable Instant asOf) {

    public WithinYearInput {
        toDate = List.copyOf(toDate);
        flows = List.copyOf(flows);
        sincePlan = List.copyOf(sincePlan);
        totals = List.copyOf(totals);
        forecasts = List.copyOf(forecasts);
    }
}
