package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.kit.security.Sharing;

/**
 * One publication of one cell: never changed once written. {@code value} is null exactly when the publication says that
 * the figure was withdrawn.
 */
public record Vintage(
        long id,
        long seriesId,
        SeriesKey series,
        Period period,
        int revision,
        @Nullable BigDecimal value,
        Status status,
        @Nullable RevisionClass revisionClass,
        Instant publishedAt,
        Sharing sharing,
        @Nullable ObservationSource source,
        @Nullable String note) {

    public boolean deleted() {
        return value == null;
    }
}
