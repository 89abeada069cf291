package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.report.progress.CutOff;

/**
 * The report of a month.
 *
 * @param noChange whether it was reported as unchanged against the month before
 * @param late whether it came after the cut-off day
 * @param reportedBy null for a reader without a token, as is {@code decidedBy}
 */
record ReportView(
        String project,
        String month,
        ReportEntity.State state,
        String imageProgress,
        @Nullable BigDecimal physicalPercent,
        @Nullable String percentReason,
        @Nullable String summary,
        @Nullable String problems,
        @Nullable String nextSteps,
        boolean noChange,
        List<String> evidence,
        boolean late,
        LocalDate due,
        Instant reportedAt,
        @Nullable String reportedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {

    static ReportView of(ReportEntity report, String project, CutOff cutOff, boolean named) {
        return new ReportView(
                project,
                report.month,
                report.state,
                report.imageProgress,
                report.physicalPercent == null ? null : Content.plain(report.physicalPercent),
                report.percentReason,
                report.summary,
                report.problems,
                report.nextSteps,
                report.noChange,
                report.evidence,
                report.late,
                cutOff.of(YearMonth.parse(report.month)),
                report.reportedAt,
                named ? report.reportedBy : null,
                report.decidedAt,
                named ? report.decidedBy : null,
                report.decisionReason);
    }
}
