package org.planmonitor.indicators.submission;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.RevisionClass;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.plan.SubjectRef;

/** A row as a reporter writes it: a cell, and what is known of its figure so far. */
record RowInput(
        @Schema(description = "The indicator or commitment", required = true) @Nullable
        SubjectRef subject,

        @Schema(description = "Its component; null: the only one", nullable = true) @Nullable
        String component,

        @Schema(description = "Region, GB/T 2260; null: the plan's own", nullable = true, examples = "140100") @Nullable
        String region,

        @Schema(description = "Period; null: the submission's", nullable = true, examples = "2025") @Nullable
        String period,

        @Schema(description = "Which series; null: the rule's own", nullable = true) @Nullable
        Accumulation accumulation,

        @Schema(description = "A forecast of the department (预计数); null: false", nullable = true) @Nullable
        Boolean forecast,

        @Schema(description = "The figure; may be missing in a draft", nullable = true, examples = "2.61") @Nullable
        BigDecimal value,

        @Schema(description = "How sure; may be missing in a draft", nullable = true) @Nullable
        Status status,

        @Schema(description = "Why a published figure is replaced; only for one", nullable = true) @Nullable
        RevisionClass revisionClass,

        @Schema(description = "The paper that a revision rests on", nullable = true) @Nullable
        String document,

        @Schema(description = "Where the figure comes from", nullable = true) @Nullable
        ObservationSource source,

        @Schema(description = "A remark that is published with the figure", nullable = true) @Nullable
        String note) {

    static RowInput of(SubmissionRow row) {
        return of(row.cell(), row.figure());
    }

    static RowInput of(CellKey cell, RecordObservation figure) {
        return new RowInput(
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
                figure.note());
    }

    CellName cell() {
        return new CellName(subject, component, region, period, accumulation, forecast);
    }

    RecordObservation figure() {
        return new RecordObservation(value, status, revisionClass, document, source, note);
    }
}
