package org.planmonitor.indicators.assessment.arithmetic;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One series with everything chosen that the rules choose: kind, target, start, breaks, and the figure to be judged.
 *
 * @param due whether the target's year has ended, so that only a figure of that year counts
 * @param window all figures after the start and up to the assessed period, later ones than the target's year included
 * @param latest the figure to be judged; null where there is none
 */
record Case(
        SeriesInput in,
        Kind kind,
        @Nullable Target target,
        List<AssignedTask> tasks,
        Start printed,
        Start start,
        Breaks breaks,
        boolean due,
        List<Observation> window,
        @Nullable Observation latest) {

    static Case of(SeriesInput in) {
        Assignment assignment = Assignment.of(in);
        Kind kind = assignment.kind();
        Target target = assignment.target();
        Period end = Period.of(target == null ? in.plan().end() : target.year());
        boolean due = !end.endsAfter(in.period());
        Period horizon = due ? end : in.period();
        List<Observation> published =
                Breaks.inUnitOfPlan(Series.visible(in.observations(), in.asOf()), in.breaks(), in.asOf());
        List<Observation> figures = published.stream()
                .filter(it -> Series.comparable(in.rule(), kind, it))
                .filter(it -> !it.period().endsAfter(in.period()))
                .toList();
        Start printed = Starts.printed(in, kind);
        Period newest = figures.stream()
                .map(Observation::period)
                .filter(it -> !it.endsAfter(horizon))
                .reduce((earlier, later) -> later)
                .orElse(horizon);
        Breaks breaks = Breaks.between(in.breaks(), in.asOf(), kind, Period.of(printed.year()), newest);
        Start start = Starts.inForce(in, printed, figures, breaks);
        List<Observation> window = after(start, figures);
        Observation latest = window.stream()
                .filter(it -> due ? it.period().endsWith(end) : !it.period().endsAfter(horizon))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Case(in, kind, target, assignment.tasks(), printed, start, breaks, due, window, latest);
    }

    private static List<Observation> after(Start start, List<Observation> figures) {
        Period origin = Period.of(start.year());
        return figures.stream()
                .filter(it -> it.period().endsAfter(origin))
                .filter(it -> it.averageFrom() == null
                        || (it.averageFrom() > start.year()
                                && it.averageFrom() <= it.period().year()))
                .toList();
    }

    /** What the arithmetic is put to; null where there is no target or no figure. */
    @Nullable
    Situation situation() {
        if (target == null || latest == null || kind == Kind.DIRECTIONAL) {
            return null;
        }
        List<Observation> upToLatest = window.stream()
                .filter(it -> !it.period().endsAfter(latest.period()))
                .toList();
        List<Observation> reference = after(start, Series.visible(in.reference(), in.asOf())).stream()
                .filter(it -> Series.comparable(in.rule(), kind, it))
                .filter(it -> !it.period().endsAfter(in.period()))
                .toList();
        return new Situation(
                in.rule(),
                in.plan(),
                target,
                start,
                upToLatest,
                latest,
                tasks,
                reference,
                in.period(),
                in.thresholds());
    }

    /** The kind whose arithmetic applies: a target that the start satisfies already is one to be kept. */
    Kind applied(Start from) {
        boolean level = kind == Kind.LEVEL || kind == Kind.LEVEL_WITH_GROWTH || kind == Kind.INCREMENT;
        if (!level || target == null || from.value() == null) {
            return kind;
        }
        var goal = Targets.level(target, from.value());
        boolean satisfied = goal != null
                && Goal.of(target, goal, in.rule().direction(), in.thresholds()).met(from.value());
        return satisfied ? Kind.HOLD : kind;
    }

    /** Why there is no verdict, whatever the arithmetic says; reasons of the arithmetic itself are not among them. */
    Optional<Reason> obstacle() {
        if (kind == Kind.DIRECTIONAL) {
            return Optional.of(Reason.DIRECTIONAL);
        }
        if (target == null) {
            return Optional.of(Reason.AWAITING_ASSIGNMENT);
        }
        if (window.isEmpty()) {
            return Optional.of(Reason.NO_OBSERVATION);
        }
        Optional<Reason> broken = breaks.obstacle();
        if (broken.isPresent()) {
            return broken;
        }
        return due && latest == null ? Optional.of(Reason.FINAL_YEAR_MISSING) : Optional.empty();
    }
}
