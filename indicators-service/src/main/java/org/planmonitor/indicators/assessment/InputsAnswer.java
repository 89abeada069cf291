package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Amendment;
import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Inputs;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.assessment.arithmetic.Start;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** What a verdict was computed from. */
@Schema(name = "AssessmentInputs")
record InputsAnswer(
        Kind kind,

        @Schema(description = "The arithmetic that applied; HOLD where the baseline satisfied the target already")
        Kind appliedKind,

        Direction direction,
        Attribute attribute,
        Accumulation accumulation,
        StartFigure baseline,
        @Nullable Goal target,
        @Nullable BigDecimal yearsGone,
        @Nullable BigDecimal yearsInAll,
        List<VintageUsed> vintages,
        List<VintageUsed> reference) {

    /** From where the series is measured. */
    @Schema(name = "BaselineUsed")
    record StartFigure(int year, @Nullable BigDecimal value, Start.Basis basis) {}

    /** The target in force. */
    @Schema(name = "TargetUsed")
    record Goal(
            int year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal delta,
            String comparator,
            @Nullable Amendment amendment) {}

    /** A figure and which publication of it was used. */
    @Schema(name = "VintageUsed")
    record VintageUsed(
            @Nullable String observation,
            String period,
            BigDecimal value,
            ObservationStatus status,
            int revision,
            @Nullable Instant publishedAt) {
        static VintageUsed of(Observation it) {
            return new VintageUsed(
                    it.vintage().observation(),
                    it.period().toString(),
                    it.value(),
                    it.status(),
                    it.vintage().revision(),
                    it.vintage().publishedAt());
        }
    }

    static InputsAnswer of(Inputs it) {
        return new InputsAnswer(
                it.rule().kind(),
                it.kind(),
                it.rule().direction(),
                it.rule().attribute(),
                it.rule().accumulation(),
                new StartFigure(
                        it.start().year(), it.start().value(), it.start().basis()),
                goal(it),
                shown(it.yearsGone()),
                shown(it.yearsInAll()),
                it.observations().stream().map(VintageUsed::of).toList(),
                it.reference().stream().map(VintageUsed::of).toList());
    }

    private static @Nullable Goal goal(Inputs it) {
        var t = it.target();
        return t == null
                ? null
                : new Goal(
                        t.year(),
                        t.value(),
                        t.min(),
                        t.max(),
                        t.delta(),
                        t.comparator().code(),
                        t.amendment());
    }
}
