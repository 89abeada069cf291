package org.planmonitor.indicators.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a plan defined and when: the tree that stood from each instant at which a definition changed. The trees share
 * whatever did not change between them.
 *
 * @param trees by the instant since when each is known; never empty
 * @param settledAt up to here, inclusive, the history is whole: no later commit can add to it
 * @param changedAt when a definition changed last, as far as this history knows
 */
public record PlanHistory(NavigableMap<Instant, PlanDefinition> trees, Instant settledAt, Instant changedAt) {

    public PlanHistory {
        trees = Collections.unmodifiableNavigableMap(new TreeMap<>(trees));
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
