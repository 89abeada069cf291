package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.BaselineReading;
import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.BreakReading;
import org.planmonitor.indicators.assessment.arithmetic.BreakStatus;
import org.planmonitor.indicators.assessment.arithmetic.Figure;
import org.planmonitor.indicators.assessment.arithmetic.Findings;
import org.planmonitor.indicators.assessment.arithmetic.LastKnown;
import org.planmonitor.indicators.assessment.arithmetic.Light;
import org.planmonitor.indicators.assessment.arithmetic.MethodReading;
import org.planmonitor.indicators.assessment.arithmetic.OfficialReading;
import org.planmonitor.indicators.assessment.arithmetic.Reason;
import org.planmonitor.indicators.assessment.arithmetic.Start;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;

import static org.planmonitor.indicators.assessment.Numbers.shown;

/** What stands beside a verdict: other methods, other starts, breaks, tasks, the last verdict there was. */
final class WorkingAnswer {

    private WorkingAnswer() {}

    /** One method's reading; null where it is undefined. */
    @Schema(name = "AssessmentMethod")
    record Method(
            String id,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal value,
            @JsonProperty("class") @Nullable String classification,
            @Nullable BigDecimal elapsed,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal neededPerYear,
            @Nullable BigDecimal projection) {
        static Method of(MethodReading it) {
            return new Method(
                    it.id(),
                    shown(it.ratio()),
                    shown(it.value()),
                    it.classification(),
                    shown(it.figures().get(Figure.ELAPSED)),
                    shown(it.figures().get(Figure.PROGRESS)),
                    shown(it.figures().get(Figure.EXPECTED)),
                    shown(it.figures().get(Figure.NEEDED_PER_YEAR)),
                    shown(it.figures().get(Figure.PROJECTION)));
        }
    }

    /** The last verdict there was. */
    @Schema(name = "LastKnownVerdict")
    record Last(
            Verdict verdict,
            Light light,
            String period,
            @Nullable BigDecimal paceRatio) {
        static @Nullable Last of(@Nullable LastKnown it) {
            return it == null
                    ? null
                    : new Last(it.verdict(), it.light(), it.period().toString(), shown(it.paceRatio()));
        }
    }

    /** A task of one year and how it was met. */
    @Schema(name = "AssignedTaskResult")
    record Task(int year, BigDecimal task, String comparator, BigDecimal value, boolean held) {
        static Task of(Findings.TaskResult it) {
            return new Task(it.year(), it.task(), it.comparator().code(), it.value(), it.held());
        }
    }

    /** What breaks did to the reading. */
    @Schema(name = "SeriesBreakNote")
    record BreakNote(
            List<Break> breaks,
            boolean targetSetOnOldSeries,

            @Schema(description = "From the printed baseline to the target") @Nullable
            BigDecimal plannedIncrement,

            @Schema(description = "From the revised baseline to the figure") @Nullable
            BigDecimal realIncrement) {
        static @Nullable BreakNote of(@Nullable BreakReading it) {
            if (it == null) {
                return null;
            }
            return new BreakNote(
                    it.breaks().stream()
                            .map(each ->
                                    new Break(each.at().toString(), each.status(), each.kind(), shown(each.factor())))
                            .toList(),
                    it.targetSetOnOldSeries(),
                    shown(it.plannedIncrement()),
                    shown(it.realIncrement()));
        }
    }

    /** Where a series may not continue. */
    @Schema(name = "SeriesBreakAt")
    record Break(
            String at,
            BreakStatus status,
            BreakKind kind,

            @Schema(description = "Of a change of unit: figures since then were multiplied by this") @Nullable
            BigDecimal factor) {}

    /** The same figure from another start. */
    @Schema(name = "OtherBaselineReading")
    record Other(
            int baselineYear,
            @Nullable BigDecimal baselineValue,
            Start.Basis basis,
            @Nullable Verdict verdict,
            @Nullable BigDecimal elapsed,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal paceRatio,
            @Nullable BigDecimal expected) {
        static Other of(BaselineReading it) {
            return new Other(
                    it.start().year(),
                    it.start().value(),
                    it.start().basis(),
                    it.verdict(),
                    shown(it.figures(), Figure.ELAPSED),
                    shown(it.figures(), Figure.PROGRESS),
                    shown(it.figures(), Figure.PACE_RATIO),
                    shown(it.figures(), Figure.EXPECTED));
        }
    }

    /** The assessment of the level above, which is the verdict, beside our forecast. */
    @Schema(name = "OfficialAssessment")
    record Official(
            String document,
            Verdict verdict,
            Verdict forecast,
            @Nullable Reason forecastReason) {
        static @Nullable Official of(@Nullable OfficialReading it) {
            return it == null
                    ? null
                    : new Official(it.result().document(), it.result().verdict(), it.forecast(), it.forecastReason());
        }
    }
}
