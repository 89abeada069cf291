package org.planmonitor.reports.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.arithmetic.Episode;
import org.planmonitor.reports.alert.arithmetic.Spell;
import org.planmonitor.reports.alert.cause.Cause;

/**
 * What a rule finds of one subject at an instant: a function of the facts and of nothing else.
 *
 * @param since there has been a cause without a gap
 * @param sharing as narrow as the narrowest cause
 */
record Found(
        List<Held> causes,
        Instant since,
        @Nullable String responsible,
        @Nullable String responsibleName,
        Sharing sharing) {

    /** A cause that holds. */
    record Held(String key, Instant since, Text text) {}

    /**
     * @param history the causes of one subject, past ones too, so that it is known since when one has held
     * @return empty when none holds at the instant
     */
    static Optional<Found> at(Instant instant, List<Cause> history) {
        List<Cause> holding =
                history.stream().filter(cause -> cause.spell().holdsAt(instant)).toList();
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        List<Spell> spells = history.stream().map(Cause::spell).toList();
        Cause newest = holding.getLast();
        return Optional.of(new Found(
                held(holding, spells, instant),
                began(spells, instant),
                newest.responsible(),
                newest.responsibleName(),
                holding.stream().map(Cause::sharing).max(Sharing::compareTo).orElseThrow()));
    }

    private static List<Held> held(List<Cause> holding, List<Spell> spells, Instant instant) {
        Map<String, Held> held = new LinkedHashMap<>();
        for (Cause cause : holding) {
            String key = cause.spell().key();
            List<Spell> same =
                    spells.stream().filter(spell -> spell.key().equals(key)).toList();
            held.put(key, new Held(key, began(same, instant), cause.text()));
        }
        return held.values().stream()
                .sorted(Comparator.comparing(Held::since).thenComparing(Held::key))
                .toList();
    }

    /** Since when one of the spells has held without a gap until the instant. */
    private static Instant began(List<Spell> spells, Instant instant) {
        return Episode.of(spells).stream()
                .filter(episode -> episode.holdsAt(instant))
                .map(Episode::since)
                .findFirst()
                .orElseThrow();
    }

    Set<String> keys() {
        return causes.stream().map(Held::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In one sentence, of the newest cause and the number of the others. */
    Text text() {
        Text newest = causes.getLast().text();
        int others = causes.size() - 1;
        return others == 0
                ? newest
                : new Text(newest.zh() + "；另有 " + others + " 项", newest.en() + "; and " + others + " more");
    }
}
