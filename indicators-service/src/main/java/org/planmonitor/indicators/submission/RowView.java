package org.planmonitor.indicators.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.Origin;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.RevisionClass;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.SubjectRef;

/**
 * A row as it is answered: the figure proposed, and the one that stands beside it.
 *
 * @param baseRevision the revision that stood when the row was written; null: none
 * @param findings what keeps it from being published
 * @param remark what the one who returned it said of it
 */
record RowView(
        String row,
        UUID id,
        SubjectRef subject,
        String component,
        String region,
        String period,
        Accumulation accumulation,
        boolean forecast,
        @Nullable BigDecimal value,
        @Nullable Status status,
        @Nullable RevisionClass revisionClass,
        @Nullable String document,
        @Nullable ObservationSource source,
        @Nullable String note,
        @Nullable Integer baseRevision,
        @Nullable Stands standing,
        List<Findings.Finding> findings,
        @Nullable String remark) {

    RowView {
        findings = List.copyOf(findings);
    }

    /** What stands in the cell now. */
    record Stands(int revision, @Nullable BigDecimal value, Status status, Instant publishedAt, Origin origin) {

        static @Nullable Stands of(@Nullable Vintage vintage) {
            return vintage == null
                    ? null
                    : new Stands(
                            vintage.revision(),
                            vintage.value(),
                            vintage.status(),
                            vintage.publishedAt(),
                            vintage.wayIn().origin());
        }
    }

    static RowView of(SubmissionRow row, @Nullable Vintage standing, List<Findings.Finding> findings) {
        CellKey cell = row.cell();
        RecordObservation figure = row.figure();
        return new RowView(
                row.key(),
                row.id(),
                cell.series().subject(),
                cell.series().component(),
                cell.series().region(),
                cell.period().toString(),
                cell.series().accumulation(),
                cell.series().forecast(),
                figure.value(),
                figure.status(),
                figure.revisionClass(),
                figure.document(),
                figure.source(),
                figure.note(),
                row.base(),
                Stands.of(standing),
                findings,
                row.remark());
    }
}
