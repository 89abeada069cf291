package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;

/** A series to be judged, with everything the verdict depends on. What is optional may be left out. */
@Schema(name = "AssessmentRequest")
record AssessmentRequest(
        @Schema(required = true) @Nullable Kind kind,
        @Schema(required = true) @Nullable Direction direction,
        @Schema(required = true) @Nullable Attribute attribute,

        @Schema(
                description =
                        "By default what is usual for the kind: STOCK for levels, PERIOD for rates, PLAN_TO_DATE for totals")
        @Nullable
        Accumulation accumulation,

        @Nullable Frequency frequency,
        @Nullable Boolean finalYearOnly,

        @Schema(
                description =
                        "What an ASSIGNED row becomes by a task for the whole plan: LEVEL or CUMULATIVE_REDUCTION")
        @Nullable
        Kind taskKind,

        @Nullable From baseline,
        @Nullable To target,

        @Schema(description = "Of an INCREMENT: by how much the baseline is to be changed") @Nullable
        BigDecimal delta,

        @Schema(required = true, description = "The assessed period", examples = "2023") @Nullable
        String period,

        @Nullable List<@Nullable Seen> observations,

        @Schema(description = "Of RELATIVE: the series to be kept up with") @Nullable
        List<@Nullable Seen> reference,

        @Schema(description = "Of ASSIGNED: tasks handed down") @Nullable
        List<@Nullable Task> tasks,

        @Nullable List<@Nullable Break> breaks,

        @Schema(description = "The year of the period against its own plan") @Nullable
        Year withinYear,

        @Schema(description = "Figures published later are not looked at") @Nullable
        Instant asOf) {

    /** What one year is read from. */
    @Schema(name = "AssessmentYear")
    record Year(
            @Schema(description = "What the plan of the year says") @Nullable
            BigDecimal planned,

            @Schema(description = "Figures of January up to their period") @Nullable
            List<@Nullable Seen> toDate,

            @Schema(description = "Figures of their period alone") @Nullable
            List<@Nullable Seen> flows,

            @Schema(description = "Of a growth rate: totals to date of this year and the last") @Nullable
            List<@Nullable Seen> totals,

            @Schema(description = "What departments expect of the year; shown beside") @Nullable
            List<@Nullable Seen> forecasts) {}

    /** Where the series stood; the year alone for kinds that chain or add up years. */
    @Schema(name = "AssessmentBaseline")
    record From(@Nullable Integer year, @Nullable BigDecimal value) {}

    /** What is promised. */
    @Schema(name = "AssessmentTarget")
    record To(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,

            @Schema(
                    description = "How the number is meant; eq when absent",
                    enumeration = {"eq", "gte", "gt", "lte", "lt", "approx", "range", "toward", "scale"})
            @Nullable
            String comparator) {}

    /** A figure. */
    @Schema(name = "AssessmentObservation")
    record Seen(
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable ObservationStatus status,

            @Schema(description = "First year of an official average of several years") @Nullable
            Integer averageFrom,

            @Nullable Integer revision,
            @Nullable Instant publishedAt) {}

    /** A task of one year, or of the whole plan when the year is absent. */
    @Schema(name = "AssessmentTask")
    record Task(
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable String comparator) {}

    /** A break in the series. */
    @Schema(name = "AssessmentBreak")
    record Break(
            @Nullable String at,
            @Nullable BreakStatus status,
            @Nullable BreakKind kind,
            @Nullable From revisedBaseline,

            @Schema(description = "Of a declared change of unit: new figures times this are in the old unit") @Nullable
            BigDecimal factor) {}
}
