package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Absence;
import org.planmonitor.indicators.assessment.arithmetic.Assessment;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Figures;
import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** The verdict on one series with its working. A figure that is null has its reason in {@code absent}. */
@Schema(name = "SeriesAssessment", description = "The verdict on one series, with everything it was computed from.")
record SeriesAnswer(
        @Schema(description = "The judgement; NOT_ASSESSABLE has a reason")
        Verdict verdict,

        @Nullable Reason reason,
        Light light,

        @Schema(description = "The assessed period", examples = "2023")
        String period,

        @Schema(description = "The date of the figure that was judged", examples = "2023") @Nullable
        String observedPeriod,

        @Schema(description = "A newer figure could have been published by the assessed period")
        boolean stale,

        @Schema(description = "A preliminary figure entered")
        boolean provisional,

        @Schema(description = "Share of the time gone, by the date of the figure (τ)") @Nullable
        BigDecimal elapsed,

        @Schema(description = "Share of the way gone (P)") @Nullable
        BigDecimal progress,

        @Schema(description = "progress / elapsed (r)") @Nullable
        BigDecimal paceRatio,

        @Nullable BigDecimal expected,

        @Schema(description = "Positive is better than expected") @Nullable
        BigDecimal gap,

        @Nullable BigDecimal neededPerYear,
        @Schema(description = "Percent") @Nullable BigDecimal neededAverage,
        @Schema(description = "Percent") @Nullable BigDecimal achievedAverage,

        @Schema(description = "Percent of a reduction; the sum of a total") @Nullable
        BigDecimal cumulative,

        @Schema(description = "Percent") @Nullable BigDecimal stillNeeded,
        @Nullable BigDecimal projection,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal distance,
        @Nullable BigDecimal difference,

        @Schema(description = "Product of the known years of a series with a hole") @Nullable
        BigDecimal knownProduct,

        List<String> missingPeriods,
        List<String> breachedPeriods,
        List<WorkingAnswer.Task> taskResults,
        @Nullable String firstReached,
        boolean reachedLate,
        boolean aboveRange,
        WorkingAnswer.@Nullable Last lastKnown,

        @Schema(description = "The target was set on a series that has been broken since")
        boolean targetSetOnOldSeries,

        WorkingAnswer.@Nullable BreakNote seriesBreak,
        List<WorkingAnswer.Other> otherReadings,
        WorkingAnswer.@Nullable Official official,
        List<WorkingAnswer.Method> methods,
        InputsAnswer inputs,
        Thresholds thresholds,

        @Schema(description = "The year of the period against its own plan; null where neither is asked nor planned")
        @Nullable
        WithinYearAnswer withinYear,

        @Schema(description = "Why a figure is null, by its name")
        Map<String, Absence> absent,

        String formulaVersion) {

    static SeriesAnswer of(Assessment it, @Nullable WithinYearAnswer withinYear) {
        Figures f = it.figures();
        return new SeriesAnswer(
                it.verdict(),
                it.reason(),
                it.light(),
                it.period().toString(),
                it.observedPeriod() == null ? null : it.observedPeriod().toString(),
                it.stale(),
                it.provisional(),
                shown(f, Figure.ELAPSED),
                shown(f, Figure.PROGRESS),
                shown(f, Figure.PACE_RATIO),
                shown(f, Figure.EXPECTED),
                shown(f, Figure.GAP),
                shown(f, Figure.NEEDED_PER_YEAR),
                shown(f, Figure.NEEDED_AVERAGE),
                shown(f, Figure.ACHIEVED_AVERAGE),
                shown(f, Figure.CUMULATIVE),
                shown(f, Figure.STILL_NEEDED),
                shown(f, Figure.PROJECTION),
                shown(f, Figure.REMAINING),
                shown(f, Figure.DISTANCE),
                shown(f, Figure.DIFFERENCE),
                shown(f, Figure.KNOWN_PRODUCT),
                it.findings().missingPeriods().stream().map(Object::toString).toList(),
                it.findings().breachedPeriods().stream().map(Object::toString).toList(),
                it.findings().tasks().stream().map(WorkingAnswer.Task::of).toList(),
                it.findings().firstReached() == null
                        ? null
                        : it.findings().firstReached().toString(),
                it.findings().reachedLate(),
                it.findings().aboveRange(),
                WorkingAnswer.Last.of(it.lastKnown()),
                it.seriesBreak() != null && it.seriesBreak().targetSetOnOldSeries(),
                WorkingAnswer.BreakNote.of(it.seriesBreak()),
                it.otherReadings().stream().map(WorkingAnswer.Other::of).toList(),
                WorkingAnswer.Official.of(it.official()),
                it.methods().stream().map(WorkingAnswer.Method::of).toList(),
                InputsAnswer.of(it.inputs()),
                it.thresholds(),
                withinYear,
                Numbers.absent(f),
                Assessment.FORMULA_VERSION);
    }
}
