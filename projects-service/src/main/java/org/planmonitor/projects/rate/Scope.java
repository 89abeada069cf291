package org.planmonitor.projects.rate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which projects a rate is of, and whether the newest round counts.
 *
 * @param regions the region asked for with what lies in it; null for the whole plan
 */
record Scope(
        @Nullable String portfolio,
        @Nullable List<String> regions,
        @Nullable String unit,
        Newest newestRound) {

    static final Scope WHOLE = new Scope(null, null, null, Newest.INCLUDED);

    /** Whether the newest closed round counts: it had hardly time to start its projects. */
    enum Newest {
        INCLUDED,
        LEFT_OUT
    }
}
