package org.planmonitor.indicators.listing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of a list, and the instant that the list is as of. */
public record DatedPage<T>(List<T> items, @Nullable String next, Instant asOf) {

    public DatedPage {
        items = List.copyOf(items);
    }
}
