package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/** A report in full as events and audit entries tell it; the data of {@code progress-report.changed}. */
record ReportState(
        String plan,
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
        String cause,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "progress-report";

    /** Until it is confirmed, the public is not told. */
    static ReportState of(ProjectRef project, ReportEntity report, String cause) {
        boolean open = report.state != ReportEntity.State.CONFIRMED && project.sharing() == Sharing.PUBLIC;
        return new ReportState(
                project.plan().code(),
                project.code(),
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
                cause,
                open ? Sharing.INTERNAL : project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return aggregateId(plan, project, month);
    }

    static String aggregateId(String plan, String project, String month) {
        return plan + "/" + project + "/progress-reports/" + month;
    }

    OutboxEvent changed() {
        return new OutboxEvent("progress-report.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
