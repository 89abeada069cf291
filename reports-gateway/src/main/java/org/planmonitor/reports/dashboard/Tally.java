package org.planmonitor.reports.dashboard;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Counting by key, with every known key present and unknown ones of a newer owner behind them. */
final class Tally {

    static final List<String> VERDICTS = List.of(
            "ACHIEVED",
            "HELD",
            "AHEAD",
            "ON_PACE",
            "BASICALLY_ACHIEVED",
            "BASICALLY_ON_PACE",
            "LAGGING",
            "REVERSED",
            "NOT_ACHIEVED",
            "BREACHED",
            "NOT_ASSESSABLE");
    static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "GREY");
    static final List<String> STAGES = List.of(
            "LISTED",
            "RESERVE",
            "PREPARATION",
            "SIGNED",
            "STARTED",
            "COMPLETED",
            "IN_PRODUCTION",
            "AT_CAPACITY",
            "IN_USE",
            "ACTIVE",
            "FINISHED");
    static final List<String> ATTRIBUTES = List.of("BINDING", "EXPECTED");

    private Tally() {}

    /** Counts what has a key; what has none is not counted. */
    static <T> Map<String, Integer> by(
            List<String> keys, Collection<T> items, Function<? super T, @Nullable String> key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        keys.forEach(known -> counts.put(known, 0));
        items.stream()
                .map(key)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(found -> counts.merge(found, 1, Integer::sum));
        return counts;
    }
}
