package org.planmonitor.projects.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.Fact;
import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.lifecycle.Reached;
import org.planmonitor.projects.lifecycle.Standing;

/**
 * How knowledge of a project grew while its facts became known one after another: where it was known to stand in each span of
 * time, and what it was known to have reached.
 */
record Chronicle(List<Span<Standing>> standings, List<Span<Reached>> reached) {

    /** Something that was known from an instant on, until another; for ever when there is none. */
    record Span<T>(T known, Instant from, @Nullable Instant to) {}

    /**
     * A fact, since when it was known, and until when it stood.
     *
     * @param place its place among the events; an answer stands at the place of what it answers
     */
    record Told(Fact fact, Instant knownAt, @Nullable Instant answeredAt, int place) {

        private boolean stands(Instant at) {
            return !knownAt.isAfter(at) && (answeredAt == null || answeredAt.isAfter(at));
        }
    }

    /** The chronicle of facts of which the first is the listing. */
    static Chronicle of(LifeCycle path, PartialDate listedSince, List<Told> facts) {
        List<Instant> instants = facts.stream()
                .flatMap(fact -> Stream.of(Optional.of(fact.knownAt()), Optional.ofNullable(fact.answeredAt())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        List<Span<Standing>> standings = new ArrayList<>();
        List<Span<Reached>> reached = new ArrayList<>();
        for (Instant at : instants) {
            List<Fact> known = facts.stream()
                    .filter(fact -> fact.stands(at))
                    .sorted(Comparator.comparingInt(Told::place))
                    .map(Told::fact)
                    .toList();
            if (!known.isEmpty()) {
                grow(standings, List.of(path.fold(listedSince, known.subList(1, known.size()))), at);
                grow(reached, path.reached(known), at);
            }
        }
        return new Chronicle(List.copyOf(standings), List.copyOf(reached));
    }

    /** Ends what is known no more, begins what is known from now on, and lets the rest last. */
    private static <T> void grow(List<Span<T>> spans, List<T> now, Instant at) {
        spans.replaceAll(span ->
                span.to() != null || now.contains(span.known()) ? span : new Span<>(span.known(), span.from(), at));
        for (T known : now) {
            if (spans.stream()
                    .noneMatch(span -> span.to() == null && span.known().equals(known))) {
                spans.add(new Span<>(known, at, null));
            }
        }
    }
}
