package org.planmonitor.bench.twin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A figure as it is answered. */
record ObservationView(
        Subject subject,
        String component,
        String region,
        String period,
        String accumulation,
        boolean forecast,
        BigDecimal value,
        String status,
        int revision,
        String revisionClass,
        String document,
        boolean deleted,
        Instant publishedAt,
        Source source,
        String note,
        String origin,
        String referenceNumber,
        String submission) {

    record Subject(String type, String code) {}

    record Source(String title, LocalDate published, LocalDate knownBy) {}

    static ObservationView of(Observation figure) {
        Series series = figure.series;
        return new ObservationView(
                new Subject(series.subjectType, series.subjectCode),
                series.component,
                series.region,
                figure.period,
                series.accumulation,
                series.forecast,
                figure.figure,
                figure.status,
                figure.revision,
                figure.revisionClass,
                figure.document,
                figure.deleted,
                figure.publishedAt,
                figure.sourceTitle == null
                        ? null
                        : new Source(figure.sourceTitle, figure.sourcePublished, figure.sourceKnownBy),
                figure.note,
                figure.origin,
                figure.referenceNumber,
                figure.submission);
    }
}
