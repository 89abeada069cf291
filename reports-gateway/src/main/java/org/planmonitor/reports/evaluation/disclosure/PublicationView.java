package org.planmonitor.reports.evaluation.disclosure;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.DocumentView;

/** A report that everybody may read. */
@Schema(name = "PublishedReport")
record PublicationView(
        @Schema(description = "The permanent address of the edition")
        String href,

        String plan,
        Text title,

        @Schema(examples = "2025") String period,

        List<DocumentView> documents,

        LeftOut leftOut,

        @Schema(description = "That items were left out, in words; empty when none was")
        Text note,

        Instant publishedAt) {

    /** How many items of the plan are not public. */
    @Schema(name = "PublishedReportLeftOut")
    record LeftOut(int indicators, int commitments, int projects) {}
}
