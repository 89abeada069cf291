package org.planmonitor.projects.report;

import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.evidence.Evidence;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** The district confirms a report or returns it. Whoever reported does not confirm. */
@ApplicationScoped
class DecideReport {

    private final ProjectAccess access;
    private final ReportStore store;
    private final ReadReports reads;
    private final TellReport tell;
    private final Evidence evidence;
    private final CurrentCaller caller;
    private final Clock clock;

    DecideReport(
            ProjectAccess access,
            ReportStore store,
            ReadReports reads,
            TellReport tell,
            Evidence evidence,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.reads = reads;
        this.tell = tell;
        this.evidence = evidence;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReadReports.Tagged decide(
            String plan,
            String code,
            YearMonth month,
            ReportEntity.State decision,
            @Nullable String reason,
            WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "report:confirm");
        ReportEntity report = store.find(project.id(), month)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("没有 " + month + " 的进度月报", "There is no report of " + month)));
        condition.require(reads.tagged(project, report, false).tag());
        if (report.state != ReportEntity.State.REPORTED) {
            throw Rule.conflict(
                    "", "REPORT_DECIDED", "该月报状态为 " + report.state, "The report is " + report.state + " already");
        }
        String by = caller.get().subject();
        if (report.reportedBy.equals(by)) {
            throw Rule.forbidden("报送者不能确认自己的月报", "Whoever reported does not decide on the report");
        }
        ReportState before = ReportState.of(project, report, "");
        report.decide(decision, reason, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        if (decision == ReportEntity.State.CONFIRMED) {
            evidence.release(report.evidence);
        }
        String cause = "progress-report." + decision.name().toLowerCase(Locale.ROOT);
        tell.of(project, report, cause, before);
        access.changed(project, cause);
        return reads.tagged(project, report, false);
    }
}
