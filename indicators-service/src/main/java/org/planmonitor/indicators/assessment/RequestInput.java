package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.AssessmentRule;
import org.planmonitor.indicators.assessment.arithmetic.AssignedTask;
import org.planmonitor.indicators.assessment.arithmetic.Baseline;
import org.planmonitor.indicators.assessment.arithmetic.BreakKind;
import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.ObservationStatus;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PlanYears;
import org.planmonitor.indicators.assessment.arithmetic.SeriesBreak;
import org.planmonitor.indicators.assessment.arithmetic.SeriesInput;
import org.planmonitor.indicators.assessment.arithmetic.Target;
import org.planmonitor.indicators.assessment.arithmetic.Thresholds;
import org.planmonitor.indicators.assessment.arithmetic.Vintage;

import static java.util.Objects.requireNonNull;

/** A checked body as the arithmetic takes it. The plan of a series without a plan runs from its baseline to its target. */
final class RequestInput {

    private RequestInput() {}

    static SeriesInput of(AssessmentRequest body) {
        Kind kind = requireNonNull(body.kind());
        Period period = Period.parse(requireNonNull(body.period()));
        List<Observation> observations = figures(body.observations());
        int origin = origin(body, observations, period);
        List<AssignedTask> tasks = tasks(body.tasks());
        return new SeriesInput(
                new AssessmentRule(
                        kind,
                        requireNonNull(body.direction()),
                        requireNonNull(body.attribute()),
                        body.accumulation() != null ? body.accumulation() : usual(kind),
                        Boolean.TRUE.equals(body.finalYearOnly()),
                        body.taskKind()),
                new PlanYears(origin + 1, end(body, tasks, period)),
                body.baseline() == null ? null : baseline(body.baseline()),
                targets(body, kind),
                observations,
                breaks(body.breaks()),
                tasks,
                List.of(),
                figures(body.reference()),
                body.frequency(),
                period,
                body.asOf(),
                Thresholds.STANDARD);
    }

    private static Accumulation usual(Kind kind) {
        return switch (kind) {
            case AVERAGE_GROWTH, CUMULATIVE_REDUCTION, RELATIVE -> Accumulation.PERIOD;
            case CUMULATIVE_TOTAL, RANGE -> Accumulation.PLAN_TO_DATE;
            case LEVEL, LEVEL_WITH_GROWTH, STEP, INCREMENT, HOLD, ASSIGNED, DIRECTIONAL -> Accumulation.STOCK;
        };
    }

    /** Without a baseline: the year before anything was seen, so that nothing given is left out. */
    private static int origin(AssessmentRequest body, List<Observation> observations, Period period) {
        if (body.baseline() != null) {
            return requireNonNull(body.baseline().year());
        }
        int last = body.target() == null
                ? period.year()
                : requireNonNull(body.target().year());
        return Stream.concat(observations.stream().map(Observation::period), Stream.of(period))
                        .mapToInt(Period::year)
                        .filter(it -> it <= last)
                        .min()
                        .orElse(last)
                - 1;
    }

    private static int end(AssessmentRequest body, List<AssignedTask> tasks, Period period) {
        if (body.target() != null) {
            return requireNonNull(body.target().year());
        }
        int lastTask = tasks.stream()
                .map(AssignedTask::year)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(period.year());
        return Math.max(period.year(), lastTask);
    }

    private static Baseline baseline(AssessmentRequest.From it) {
        return new Baseline(requireNonNull(it.year()), it.value());
    }

    private static List<Target> targets(AssessmentRequest body, Kind kind) {
        AssessmentRequest.To it = body.target();
        if (it == null || kind == Kind.ASSIGNED) {
            return List.of();
        }
        Comparator usual = switch (kind) {
            case RANGE -> Comparator.RANGE;
            case DIRECTIONAL -> Comparator.TOWARD;
            default -> Comparator.EQ;
        };
        boolean increment = kind == Kind.INCREMENT;
        return List.of(new Target(
                requireNonNull(it.year()),
                increment ? null : it.value(),
                it.min(),
                it.max(),
                increment ? body.delta() : null,
                comparator(it.comparator(), usual),
                null,
                null));
    }

    private static Comparator comparator(@Nullable String text, Comparator usual) {
        return text == null ? usual : Comparator.of(text).orElse(usual);
    }

    static List<Observation> figures(@Nullable List<AssessmentRequest.@Nullable Seen> given) {
        return given(given)
                .map(it -> new Observation(
                        Period.parse(requireNonNull(it.period())),
                        requireNonNull(it.value()),
                        it.status() == null ? ObservationStatus.FINAL : it.status(),
                        it.averageFrom(),
                        new Vintage(null, it.revision() == null ? 1 : it.revision(), it.publishedAt())))
                .toList();
    }

    private static List<AssignedTask> tasks(@Nullable List<AssessmentRequest.@Nullable Task> given) {
        return given(given)
                .map(it -> new AssignedTask(
                        it.year(),
                        requireNonNull(it.value()),
                        comparator(it.comparator(), Comparator.EQ),
                        null,
                        (Instant) null))
                .toList();
    }

    private static List<SeriesBreak> breaks(@Nullable List<AssessmentRequest.@Nullable Break> given) {
        return given(given)
                .map(it -> new SeriesBreak(
                        Period.parse(requireNonNull(it.at())),
                        requireNonNull(it.status()),
                        it.kind() == null ? BreakKind.METHOD : it.kind(),
                        it.revisedBaseline() == null ? null : baseline(it.revisedBaseline()),
                        it.factor(),
                        null))
                .toList();
    }

    private static <T> Stream<T> given(@Nullable List<@Nullable T> list) {
        List<T> entries = new ArrayList<>();
        if (list != null) {
            for (T entry : list) {
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return entries.stream();
    }
}
