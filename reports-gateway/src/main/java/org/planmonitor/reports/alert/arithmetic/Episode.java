package org.planmonitor.reports.alert.arithmetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One alert as it would have been: from the first of its causes to the end of the last, with no gap between them.
 *
 * @param until null while a cause holds
 * @param keys of its causes, in the order in which they began
 */
public record Episode(Instant since, @Nullable Instant until, Set<String> keys) {

    public Episode {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /** The alerts that these spells of one subject make, in order of time; spells may come in any order and overlap. */
    public static List<Episode> of(List<Spell> spells) {
        List<Episode> episodes = new ArrayList<>();
        for (Spell next : spells.stream()
                .sorted(Comparator.comparing(Spell::since).thenComparing(Spell::key))
                .toList()) {
            Episode last = episodes.isEmpty() ? null : episodes.getLast();
            if (last != null && (last.until == null || !last.until.isBefore(next.since()))) {
                episodes.set(episodes.size() - 1, last.with(next));
            } else {
                episodes.add(new Episode(next.since(), next.until(), Set.of(next.key())));
            }
        }
        return episodes;
    }

    /** Whether it stands at an instant. */
    public boolean holdsAt(Instant instant) {
        return !since.isAfter(instant) && (until == null || until.isAfter(instant));
    }

    private Episode with(Spell next) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.add(next.key());
        Instant end = until == null || next.until() == null ? null : until.isAfter(next.until()) ? until : next.until();
        return new Episode(since, end, all);
    }
}
