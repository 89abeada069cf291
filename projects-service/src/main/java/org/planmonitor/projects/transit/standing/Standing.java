package org.planmonitor.projects.transit.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * A status on a day. What may have happened only after the day, by the precision of its date, has not happened yet.
 *
 * @param since when it began; null of what the plan only found so
 * @param source what shows that; null where it is the plan's word
 */
public record Standing<S>(
        String status,
        @Nullable PartialDate since,
        @Nullable S source) {

    private static final String IN_SERVICE = "EXISTING";
    private static final Set<String> BEFORE_SERVICE = Set.of("PLANNED", "UNDER_CONSTRUCTION");

    /**
     * Follows what was said up to a day; empty where nothing was.
     *
     * @param word of the plan, which holds from the day of print and never takes back that something had opened
     */
    public static <S> Optional<Standing<S>> on(
            LocalDate day, @Nullable String word, LocalDate printed, List<Said<S>> said) {
        List<Said<S>> happened = said.stream()
                .filter(each -> !each.date().last().isAfter(day))
                .sorted(Comparator.comparing(Said::date))
                .toList();
        Standing<S> now = null;
        String open = printed.isAfter(day) ? null : word;
        for (Said<S> each : happened) {
            if (open != null && each.date().first().isAfter(printed)) {
                now = found(now, open);
                open = null;
            }
            if (now == null || !now.status().equals(each.status())) {
                now = new Standing<>(each.status(), each.date(), each.source());
            }
        }
        return Optional.ofNullable(open == null ? now : found(now, open));
    }

    private static <S> Standing<S> found(@Nullable Standing<S> before, String word) {
        if (before != null
                && (before.status().equals(word)
                        || (before.status().equals(IN_SERVICE) && BEFORE_SERVICE.contains(word)))) {
            return before;
        }
        return new Standing<>(word, null, null);
    }
}
