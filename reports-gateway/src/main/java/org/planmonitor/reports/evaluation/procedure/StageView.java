package org.planmonitor.reports.evaluation.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A stage of a report, with everything that happened at it. */
@Schema(name = "ReportStage")
record StageView(
        String code,
        Text name,
        boolean documentRequired,

        @Schema(description = "PASSED; NEXT: the one that is to come; WAITING: later")
        State state,

        List<Entry> entries) {

    /** Where it stands. */
    @Schema(name = "ReportStageState")
    enum State {
        PASSED,
        NEXT,
        WAITING
    }

    /** What happened. */
    @Schema(name = "ReportStageEntry")
    record Entry(
            StageRequest.Outcome outcome,
            LocalDate date,
            StageRequest.@Nullable Document document,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}
}
