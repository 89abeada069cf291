package org.planmonitor.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.plan.SubjectRef;

/** A cell as it is answered, at the revision that was known. */
public record ObservationView(
        SubjectRef subject,
        String component,
        String region,
        String period,
        Accumulation accumulation,
        boolean forecast,
        @Nullable BigDecimal value,
        Status status,
        int revision,
        @Nullable RevisionClass revisionClass,
        @Nullable String document,
        boolean deleted,
        Instant publishedAt,
        @Nullable ObservationSource source,
        @Nullable String note,
        Origin origin,
        @Nullable String referenceNumber,
        @Nullable String submission) {

    /** The view of a vintage. */
    public static ObservationView of(Vintage vintage) {
        SeriesKey series = vintage.series();
        return new ObservationView(
                series.subject(),
                series.component(),
                series.region(),
                vintage.period().toString(),
                series.accumulation(),
                series.forecast(),
                vintage.value(),
                vintage.status(),
                vintage.revision(),
                vintage.revisionClass(),
                vintage.document(),
                vintage.deleted(),
                vintage.publishedAt(),
                vintage.source(),
                vintage.note(),
                vintage.wayIn().origin(),
                vintage.wayIn().referenceNumber(),
                vintage.wayIn().submission());
    }
}
