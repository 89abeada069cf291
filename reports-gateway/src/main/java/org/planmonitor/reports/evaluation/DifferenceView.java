package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.reports.evaluation.rerun.Change;

/** What a report says otherwise than another. */
@Schema(name = "ReportDifference")
record DifferenceView(
        Side before,
        Side after,

        @Schema(description = "By type and code, each with its reasons")
        List<Change.Verdict> verdicts,

        @Schema(description = "By type, code, component, region and period, each with its reason")
        List<Change.Figure> figures) {

    /** One of the two. */
    @Schema(name = "ReportDifferenceSide")
    record Side(UUID id, String href, Instant asOf, String snapshot) {}
}
