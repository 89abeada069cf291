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
        @Nullable String document,
        Instant publishedAt,
        Sharing sharing,
        @Nullable ObservationSource source,
        @Nullable String note,
        WayIn wayIn) {

    public boolean deleted() {
        return value == null;
    }

    public CellKey cell() {
        return new CellKey(series, period);
    }

    /** Whether only the statistics bureau may replace or withdraw it. */
    public boolean locked() {
        return wayIn.origin() == Origin.OFFICIAL;
    }

    static Vintage of(long id, long seriesId, int revision, NewVintage said, Instant publishedAt) {
        return new Vintage(
                id,
                seriesId,
                said.series(),
                said.period(),
                revision,
                said.value(),
                said.status(),
                said.revisionClass(),
                said.document(),
                publishedAt,
                said.sharing(),
                said.source(),
                said.note(),
                said.wayIn());
    }
}
