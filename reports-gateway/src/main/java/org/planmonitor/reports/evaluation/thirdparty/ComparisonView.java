package org.planmonitor.reports.evaluation.thirdparty;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Their ratings beside ours, and what became of their advice. */
@Schema(name = "ReportComparison")
record ComparisonView(
        @Schema(description = "Subjects that both have rated", examples = "12")
        int rated,

        @Schema(description = "Where the two differ") List<Difference> differences,

        List<Advised> advice) {

    /** A subject that is rated otherwise. */
    @Schema(name = "ReportComparisonDifference")
    record Difference(
            Findings.Type type,
            String code,

            @Schema(description = "Our verdict", examples = "NOT_ASSESSABLE")
            String ours,

            @Schema(description = "Why there is none, where there is none") @Nullable
            String reason,

            Findings.Verdict theirs,
            Text why) {}

    /** An advice and what became of it. */
    @Schema(name = "ReportComparisonAdvice")
    record Advised(
            String code,
            Text text,

            @Schema(description = "Null: not answered yet") @Nullable
            Boolean taken,

            @Nullable String answer) {}
}
