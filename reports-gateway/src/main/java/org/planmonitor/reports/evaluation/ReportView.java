package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.snapshot.Audience;

/** A report as it is shown. */
@Schema(name = "EvaluationReport")
record ReportView(
        UUID id,
        String href,

        @Schema(examples = "taiyuan-14fyp") String plan,

        ReportType type,

        @Schema(description = "The year that is judged", examples = "2025")
        String period,

        ReportLanguage language,

        @Schema(description = "PUBLIC can be published; INTERNAL also tells what is for those with a token")
        Audience audience,

        @Schema(description = "Null: everything") @Nullable Selection selection,

        @Schema(description = "Null: what was known when it was made") @Nullable
        Instant requestedAsOf,

        ReportState state,
        Progress progress,

        @Schema(description = "How often it was begun", examples = "1")
        int attempts,

        @Schema(description = "The settled instant that it is made from; null until it is") @Nullable
        Instant asOf,

        @Schema(description = "SHA-256 of the canonical JSON that it is made from; null until it is") @Nullable
        String snapshot,

        @Schema(description = "Why it could not be made") @Nullable
        Text failure,

        @Schema(description = "The report whose edition it is: the same snapshot, with what was written into it")
        @Nullable
        UUID editionOf,

        @Schema(description = "The report that it is another run of, on what became known since") @Nullable
        UUID rerunOf,

        @Schema(description = "Its documents; empty until it is done")
        List<DocumentView> documents,

        Sharing sharing,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static ReportView of(Report report, List<DocumentView> documents) {
        return new ReportView(
                report.id(),
                report.href(),
                report.plan(),
                report.type(),
                report.period(),
                report.language(),
                report.audience(),
                report.selection(),
                report.requestedAsOf(),
                report.state(),
                report.progress(),
                report.attempts(),
                report.asOf(),
                report.snapshot(),
                report.failure(),
                report.editionOf(),
                report.rerunOf(),
                documents,
                report.sharing(),
                report.requestedBy(),
                report.requestedAt(),
                report.startedAt(),
                report.endedAt());
    }
}
