package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan defined and when: the tree that stood from each instant at which a definition changed. The trees share
 * whatever did not change between them.
 *
 * @param trees by the instant since when each is known; never empty
 * @param settledAt up to here, inclusive, the history is whole: no later commit can add to it
 * @param changedAt when a definition changed last, as far as this history knows
 * @param subjects whatever was ever defined to be measured, withdrawn or not
 */
public record PlanHistory(
        NavigableMap<Instant, PlanDefinition> trees, Instant settledAt, Instant changedAt, Set<SubjectRef> subjects) {

    public PlanHistory {
        trees = Collections.unmodifiableNavigableMap(new TreeMap<>(trees));
        subjects = Set.copyOf(subjects);
    }

    /** Of these trees. */
    public static PlanHistory of(NavigableMap<Instant, PlanDefinition> trees, Instant settledAt, Instant changedAt) {
        Set<SubjectRef> subjects = trees.values().stream()
                .flatMap(PlanDefinition::subjects)
                .map(Subject::ref)
                .collect(Collectors.toSet());
        return new PlanHistory(trees, settledAt, changedAt, subjects);
    }

    /** The same, found to be whole up to a later instant. */
    public PlanHistory settled(Instant at) {
        return new PlanHistory(trees, at, changedAt, subjects);
    }

    /** What was defined at some time, and is not in a tree that is shown. */
    Set<SubjectRef> without(PlanDefinition shown) {
        Set<SubjectRef> rest = new HashSet<>(subjects);
        shown.subjects().map(Subject::ref).forEach(rest::remove);
        return rest;
    }

    /** The definitions that were known at an instant; none before the plan was. */
    public Optional<PlanDefinition> at(Instant asOf) {
        return Optional.ofNullable(trees.floorEntry(asOf)).map(Map.Entry::getValue);
    }

    /** The definitions as they were read last, perhaps by the transaction that is changing them. */
    public PlanDefinition latest() {
        return trees.lastEntry().getValue();
    }
}
