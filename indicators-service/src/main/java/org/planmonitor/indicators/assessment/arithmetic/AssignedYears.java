package org.planmonitor.indicators.assessment.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import static org.planmonitor.indicators.assessment.arithmetic.Figure.ELAPSED;

/** Tasks of single years: the latest year that has both a task and a figure is judged, and says nothing of others. */
record AssignedYears() implements KindArithmetic {

    private record Pair(AssignedTask task, Observation figure, boolean held) {
        Findings.TaskResult result() {
            return new Findings.TaskResult(
                    figure.period().year(), task.value(), task.comparator(), figure.value(), held);
        }
    }

    @Override
    public Reading read(Situation s) {
        Figures.Builder figures = new Figures.Builder();
        List<Pair> pairs = s.series().stream()
                .flatMap(figure -> pair(s, figure))
                .sorted(Comparator.comparing(it -> it.figure().period()))
                .toList();
        if (pairs.isEmpty()) {
            boolean due = s.tasks().stream()
                    .map(AssignedTask::year)
                    .filter(Objects::nonNull)
                    .anyMatch(year -> year <= s.period().year());
            Reason reason = due ? Reason.NO_OBSERVATION : Reason.AWAITING_ASSIGNMENT;
            return Reading.of(s, "assigned-task", new Outcome.Unassessable(reason), figures, null);
        }
        Pair last = pairs.getLast();
        figures.put(ELAPSED, Decimals.divide(last.figure().period().yearsSince(s.origin()), s.whole()));
        return Reading.of(s, "assigned-task", new Outcome.Kept(last.held()), figures, null)
                .judged(last.figure())
                .with(Findings.NONE
                        .tasks(pairs.stream().map(Pair::result).toList())
                        .breached(pairs.stream()
                                .filter(it -> !it.held())
                                .map(it -> it.figure().period())
                                .toList()));
    }

    private static Stream<Pair> pair(Situation s, Observation figure) {
        Optional<AssignedTask> task = s.tasks().stream()
                .filter(it -> it.year() != null && figure.period().endsWith(Period.of(it.year())))
                .reduce((earlier, later) -> later);
        return task
                .map(it -> {
                    Goal goal = new Goal(
                            it.value(),
                            it.comparator(),
                            Math.max(0, it.value().scale()),
                            s.direction(),
                            s.thresholds().approximately());
                    return new Pair(it, figure, goal.met(figure.value()));
                })
                .stream();
    }
}
