package org.planmonitor.projects.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One path that projects go, as data: its stages in order, which of them may be passed over, and what the events that
 * are reported about a project show. The first stage means that the plan lists the project and nothing else is known
 * of it: it is a question, not a position, so it bounds neither the next stage nor its date.
 */
public record LifeCycle(String code, List<Step> steps, Map<String, EventRule> events, List<Beside> besides) {

    /** A stage of the path; a project may pass over an optional one. */
    public record Step(String stage, boolean optional) {}

    /**
     * What an event shows: a stage, or none when it is a figure. An event that is not {@code dated} shows that the stage
     * lasts, so its date is not the day on which the stage began.
     */
    public record EventRule(@Nullable String stage, boolean dated) {}

    /** A path with the usual stages beside it. */
    public LifeCycle(String code, List<Step> steps, Map<String, EventRule> events) {
        this(code, steps, events, Beside.USUAL);
    }

    public LifeCycle {
        steps = List.copyOf(steps);
        events = Map.copyOf(events);
        besides = List.copyOf(besides);
        if (steps.size() < 2) {
            throw new IllegalArgumentException(code + ": a path has at least two stages");
        }
        Set<String> known = new HashSet<>();
        for (Step step : steps) {
            if (!known.add(step.stage())) {
                throw new IllegalArgumentException(code + ": stage " + step.stage() + " stands twice");
            }
        }
        for (Beside beside : besides) {
            if (!known.add(beside.stage())) {
                throw new IllegalArgumentException(code + ": stage " + beside.stage() + " stands twice");
            }
        }
        for (Map.Entry<String, EventRule> event : events.entrySet()) {
            String stage = event.getValue().stage();
            if (stage != null
                    && (!known.contains(stage) || stage.equals(steps.getFirst().stage()))) {
                throw new IllegalArgumentException(code + ": " + event.getKey() + " shows no stage of the path");
            }
        }
    }

    /** The stage of a project of which only the plan is known. */
    public String listed() {
        return steps.getFirst().stage();
    }

    /** The stage beside the path of this name, if there is one. */
    public Optional<Beside> beside(String stage) {
        return besides.stream().filter(beside -> beside.stage().equals(stage)).findFirst();
    }

    /** The stages beside the path that a decision may lead to: an end before the end of the path, a pause once under way. */
    public List<String> besideOf(Standing now) {
        int rank = rankOf(now.path().stage());
        if (rank == steps.size() - 1 || isOver(now)) {
            return List.of();
        }
        return besides.stream()
                .filter(beside -> switch (beside.kind()) {
                    case PAUSE -> rank > 0 && now.beside() == null;
                    case END -> true;
                    case JOIN -> false;
                })
                .map(Beside::stage)
                .toList();
    }

    /** The stages of the path that a decision may lead to: the next ones, or the one that it resumes. */
    public List<String> nextOf(Standing now) {
        if (now.beside() == null) {
            return nextOf(now.path().stage());
        }
        return isOver(now) ? List.of() : List.of(now.path().stage());
    }

    /** Whether nothing can follow: the project has ended beside its path, or has become part of another. */
    public boolean isOver(Standing now) {
        return now.beside() != null
                && beside(now.beside().stage()).map(Beside::kind).orElse(Beside.Kind.END) != Beside.Kind.PAUSE;
    }

    /** How far along the path a stage is, from 0; empty when the path does not have it. */
    public Optional<Integer> rank(String stage) {
        for (int rank = 0; rank < steps.size(); rank++) {
            if (steps.get(rank).stage().equals(stage)) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    /** What a reported event shows; empty when the path does not know the event. */
    public Optional<Fact> read(String event, PartialDate date) {
        EventRule rule = events.get(event);
        return rule == null ? Optional.empty() : Optional.of(new Fact(rule.stage(), date, rule.dated()));
    }

    /** The stages that a project may go to by a decision: the next one, and those behind it that only optional ones precede. */
    public List<String> nextOf(String stage) {
        int rank = rankOf(stage);
        List<String> next = new ArrayList<>();
        for (Step step : steps.subList(rank + 1, steps.size())) {
            next.add(step.stage());
            if (rank > 0 && !step.optional()) {
                break;
            }
        }
        return List.copyOf(next);
    }

    /**
     * Where a project stands after a fact. A later stage is taken even when stages between are unknown; an earlier one is
     * only recorded. A second date of the same stage moves its beginning to the earlier or the finer of the two, so the
     * position does not depend on the order in which facts became known.
     */
    public Position after(Position before, Fact fact) {
        String stage = fact.stage();
        if (stage == null) {
            return before;
        }
        int from = rankOf(before.stage());
        int to = rankOf(stage);
        PartialDate shown = fact.begins() ? fact.date() : null;
        if (to > from) {
            return new Position(stage, shown);
        }
        if (to < from || shown == null) {
            return before;
        }
        return new Position(
                stage, before.since() == null ? shown : before.since().earlierOrFiner(shown));
    }

    /** Where a project stands after a fact: see {@link #after(Position, Fact)}; what has ended stays so. */
    public Standing after(Standing before, Fact fact) {
        String stage = fact.stage();
        if (stage == null || isOver(before)) {
            return before;
        }
        if (beside(stage).isPresent()) {
            return new Standing(before.path(), new Position(stage, fact.date()));
        }
        return new Standing(after(before.path(), fact), fact.resumes() ? null : before.beside());
    }

    /** Where facts lead from the list, in the order in which they became known. */
    public Standing fold(PartialDate listedSince, List<Fact> facts) {
        Standing standing = Standing.on(new Position(listed(), listedSince));
        for (Fact fact : facts) {
            standing = after(standing, fact);
        }
        return standing;
    }

    /**
     * Which stages of the path facts show as reached, without the list. A stage that lies before a reached one was reached on
     * that day at the latest, unless it is optional: then only its own fact tells.
     */
    public List<Reached> reached(List<Fact> facts) {
        List<Reached> reached = new ArrayList<>();
        PartialDate bound = null;
        for (int rank = steps.size() - 1; rank > 0; rank--) {
            Step step = steps.get(rank);
            PartialDate own = null;
            PartialDate seen = null;
            for (Fact fact : facts) {
                if (step.stage().equals(fact.stage())) {
                    if (fact.begins()) {
                        own = own == null ? fact.date() : own.earlierOrFiner(fact.date());
                    } else {
                        seen = seen == null || fact.date().compareTo(seen) < 0 ? fact.date() : seen;
                    }
                }
            }
            PartialDate latest = seen == null || (bound != null && bound.compareTo(seen) < 0) ? bound : seen;
            if (own != null) {
                reached.add(new Reached(step.stage(), own, false));
            } else if (seen != null || (bound != null && !step.optional())) {
                reached.add(new Reached(step.stage(), Objects.requireNonNull(latest), true));
            }
            PartialDate sign = own != null ? own : seen;
            bound = sign != null && (bound == null || sign.compareTo(bound) < 0) ? sign : bound;
        }
        return reached.reversed();
    }

    int rankOf(String stage) {
        return rank(stage).orElseThrow(() -> new IllegalArgumentException(code + " has no stage " + stage));
    }
}
