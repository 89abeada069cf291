package org.planmonitor.projects.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/**
 * The data of {@code progress-report.overdue}: a month whose report is still owed after its cut-off day. Never public.
 *
 * @param returned whether there was a report that was returned; false where none came
 */
record OverdueReport(
        String plan,
        String project,
        String month,
        LocalDate due,
        boolean returned,
        Instant at,
        Sharing sharing,
        boolean simulated) {

    static OverdueReport of(ProjectRef project, YearMonth month, LocalDate due, boolean returned, Instant at) {
        Sharing sharing = project.sharing() == Sharing.PUBLIC ? Sharing.INTERNAL : project.sharing();
        return new OverdueReport(
                project.plan().code(),
                project.code(),
                month.toString(),
                due,
                returned,
                at,
                sharing,
                project.plan().simulated());
    }

    OutboxEvent event() {
        return new OutboxEvent(
                "progress-report.overdue",
                ReportState.AGGREGATE,
                ReportState.aggregateId(plan, project, month),
                sharing,
                this);
    }
}
