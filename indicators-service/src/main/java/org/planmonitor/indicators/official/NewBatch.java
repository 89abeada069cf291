package org.planmonitor.indicators.official;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.observation.Basis;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.RevisionClass;
import org.planmonitor.indicators.observation.Status;
import org.planmonitor.indicators.plan.SubjectRef;

/** A batch as the bureau's system sends it. */
record NewBatch(
        @Schema(description = "反馈文号, of the bureau's reply", required = true, examples = "晋统反〔2026〕12号") @Nullable
        String referenceNumber,

        @Schema(description = "The bureau that issued it", required = true, examples = "山西省统计局") @Nullable
        String issuer,

        @Schema(description = "At which level the bureau stands", required = true, examples = "PROVINCE") @Nullable
        IssuingLevel level,

        @Schema(description = "The day it was issued", required = true, examples = "2026-03-20") @Nullable
        LocalDate issuedOn,

        @Schema(description = "Where the figures come from", required = true) @Nullable
        ObservationSource source,

        @Schema(description = "One row a cell, 1 to 5,000", required = true) @Nullable
        List<@Nullable Row> rows) {

    /** A figure, or with {@code withdraw} that there is none. */
    record Row(
            @Schema(
                    description = "Chosen by the sender, unique in the batch; comes back with the answer",
                    required = true)
            @Nullable
            String key,

            @Schema(description = "Whose figure", required = true) @Nullable
            SubjectRef subject,

            @Schema(description = "Component; not needed where there is only one", nullable = true) @Nullable
            String component,

            @Schema(description = "Region, GB/T 2260; the plan's own when absent", nullable = true) @Nullable
            String region,

            @Schema(description = "Period", required = true, examples = "2025") @Nullable
            String period,

            @Schema(description = "The rule's own when absent", nullable = true) @Nullable
            Accumulation accumulation,

            @Schema(description = "A forecast", nullable = true) @Nullable
            Boolean forecast,

            @Schema(description = "The figure, exact; none with withdraw", nullable = true) @Nullable
            BigDecimal value,

            @Schema(description = "How sure the bureau is; none with withdraw", nullable = true) @Nullable
            Status status,

            @Schema(description = "Why a figure is replaced; for a final one always", nullable = true) @Nullable
            RevisionClass revisionClass,

            @Schema(description = "The paper a revision rests on; the reply itself when absent", nullable = true)
            @Nullable
            String document,

            @Schema(description = "A remark that is shown with the figure", nullable = true) @Nullable
            String note,

            @Schema(description = "true: the bureau withdraws the figure that stands", nullable = true) @Nullable
            Boolean withdraw,

            @Schema(
                    description = "The revision that the sender saw, 0 for none; refused with 409 where another stands."
                            + " When absent whatever stands is replaced",
                    nullable = true)
            @Nullable
            Integer revision) {

        CellName cell() {
            return new CellName(subject, component, region, period, accumulation, forecast);
        }

        /** What the sender takes for granted about the cell. */
        Basis basis() {
            return switch (revision) {
                case null -> new Basis.Anything();
                case 0 -> new Basis.Nothing();
                default -> new Basis.Revision(revision);
            };
        }

        boolean withdraws() {
            return Boolean.TRUE.equals(withdraw);
        }

        RecordObservation figure(NewBatch batch) {
            String paper = document == null && revisionClass != null ? batch.referenceNumber() : document;
            return new RecordObservation(value, status, revisionClass, paper, batch.source(), note);
        }
    }
}
