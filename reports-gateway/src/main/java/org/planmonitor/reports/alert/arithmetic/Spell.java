package org.planmonitor.reports.alert.arithmetic;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The time for which a cause holds: from {@code since}, included, to {@code until}, excluded.
 *
 * @param key what distinguishes the causes of one subject: the period of a verdict, a milestone, a blocker
 * @param until null while it holds
 */
public record Spell(String key, Instant since, @Nullable Instant until) {

    public Spell {
        if (until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException(key + " would end before it begins");
        }
    }

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant instant) {
        return !since.isAfter(instant) && (until == null || until.isAfter(instant));
    }
}
