package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Absence;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.WithinYear;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** One year against its own plan. No verdict: that is on the plan of years. */
@Schema(name = "WithinYear", description = "One year against its own plan, in the middle of it")
record WithinYearAnswer(
        int year,

        @Schema(description = "Up to where the year is known", examples = "2023-Q2") @Nullable
        String observedPeriod,

        @Schema(description = "How many months that is; January comes together with February")
        int months,

        @Schema(description = "What the plan of the year says") @Nullable
        BigDecimal planned,

        @Schema(description = "The rate or the total of the year so far") @Nullable
        BigDecimal toDate,

        @Schema(description = "Of a rate: to date minus planned, in points") @Nullable
        BigDecimal difference,

        @Schema(description = "Of a growth rate: the growth needed in the rest of the year, in percent") @Nullable
        BigDecimal neededRate,

        @Schema(description = "Of a total: the share of the planned one that is done") @Nullable
        BigDecimal done,

        @Schema(description = "Share of the year that is gone") @Nullable
        BigDecimal elapsed,

        @Schema(description = "Of a total: done minus elapsed") @Nullable
        BigDecimal lead,

        List<String> missingPeriods,

        @Schema(description = "What departments expect of the whole year (预计数); it enters nothing")
        InputsAnswer.@Nullable VintageUsed forecast,

        @Schema(description = "Why a figure is null, by its name")
        Map<String, Absence> absent) {

    static WithinYearAnswer of(WithinYear it) {
        Period observed = it.observedPeriod();
        Observation forecast = it.forecast();
        return new WithinYearAnswer(
                it.year(),
                observed == null ? null : observed.toString(),
                it.months(),
                shown(it.planned()),
                shown(it.toDate()),
                shown(it.figures(), Figure.DIFFERENCE),
                shown(it.figures(), Figure.NEEDED_RATE),
                shown(it.figures(), Figure.DONE),
                shown(it.figures(), Figure.ELAPSED),
                shown(it.figures(), Figure.LEAD),
                it.missing().stream().map(Period::toString).toList(),
                forecast == null ? null : InputsAnswer.VintageUsed.of(forecast),
                Numbers.absent(it.figures()));
    }
}
