package org.planmonitor.projects.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.blocker.Blockers;
import org.planmonitor.projects.evidence.Evidence;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.report.progress.Percentage;

/** Reports a month: for the first time, again before it is confirmed, or as unchanged. */
@ApplicationScoped
class SubmitReport {

    private final ProjectAccess access;
    private final ReportStore store;
    private final ReadReports reads;
    private final TellReport tell;
    private final Evidence evidence;
    private final Blockers blockers;
    private final CurrentCaller caller;
    private final Clock clock;

    SubmitReport(
            ProjectAccess access,
            ReportStore store,
            ReadReports reads,
            TellReport tell,
            Evidence evidence,
            Blockers blockers,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.reads = reads;
        this.tell = tell;
        this.evidence = evidence;
        this.blockers = blockers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReadReports.Tagged put(
            String plan, String code, YearMonth month, ReportRequest.Checked asked, WriteCondition condition) {
        ProjectRef project = access.lock(plan, code, "report:submit");
        ReadReports.Tagged now = put(project, month, asked, condition);
        access.changed(project, "progress-report.reported");
        return now;
    }

    /**
     * As one of several: whoever calls holds the project and tells of its change. What is wrong is refused before any write.
     *
     * @param condition null takes whatever is there, or nothing
     */
    ReadReports.Tagged put(
            ProjectRef project, YearMonth month, ReportRequest.Checked asked, @Nullable WriteCondition condition) {
        requireCome(project, month);
        ReportEntity known = store.find(project.id(), month).orElse(null);
        if (condition != null) {
            condition.require(
                    known == null ? null : reads.tagged(project, known, false).tag());
        }
        requireOpen(known);
        requirePercent(project, month, asked.content());
        evidence.require(project, asked.content().evidence(), "/evidence");
        for (int i = 0; i < asked.blockers().size(); i++) {
            blockers.require(project, asked.blockers().get(i), "/blockers/" + i);
        }
        ReadReports.Tagged now = report(project, month, known, asked.content(), false);
        for (int i = 0; i < asked.blockers().size(); i++) {
            blockers.raise(project, asked.blockers().get(i), month.toString(), "/blockers/" + i);
        }
        return now;
    }

    /** The newest report before, said once more: counted as unchanged, not as news. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReadReports.Tagged unchanged(String plan, String code, YearMonth month) {
        ProjectRef project = access.lock(plan, code, "report:submit");
        requireCome(project, month);
        if (store.find(project.id(), month).isPresent()) {
            throw Rule.conflict("", "REPORT_EXISTS", month + " 已报送", "The month " + month + " has been reported");
        }
        ReportEntity before = store.previous(project.id(), month)
                .orElseThrow(() -> Rule.conflict(
                        "", "NOTHING_TO_REPEAT", "此前没有月报可沿用", "There is no earlier report that could stand unchanged"));
        ReadReports.Tagged now = report(project, month, null, Content.again(before), true);
        access.changed(project, "progress-report.unchanged");
        return now;
    }

    private ReadReports.Tagged report(
            ProjectRef project, YearMonth month, @Nullable ReportEntity known, Content said, boolean unchanged) {
        ReportState before = known == null ? null : ReportState.of(project, known, "");
        ReportEntity report = known == null ? new ReportEntity(project, month) : known;
        report.take(said, unchanged);
        boolean late = known == null ? reads.cutOff().isPast(month, today(project)) : known.late;
        report.reported(
                clock.instant().truncatedTo(ChronoUnit.MICROS), caller.get().subject(), late);
        if (known == null) {
            store.store(report);
        }
        tell.of(project, report, unchanged ? "progress-report.unchanged" : "progress-report.reported", before);
        return reads.tagged(project, report, known == null);
    }

    private void requireCome(ProjectRef project, YearMonth month) {
        if (month.isAfter(YearMonth.from(today(project)))) {
            throw Rule.broken("", "MONTH_IN_FUTURE", month + " 尚未到来", "The month " + month + " has not come yet");
        }
    }

    private static void requireOpen(@Nullable ReportEntity known) {
        if (known != null && known.state == ReportEntity.State.CONFIRMED) {
            throw Rule.conflict(
                    "", "REPORT_CONFIRMED", "该月报已确认,不再更改", "The report has been confirmed and stays as it is");
        }
    }

    private void requirePercent(ProjectRef project, YearMonth month, Content said) {
        BigDecimal now = said.physicalPercent();
        if (now == null) {
            return;
        }
        ReportEntity before = store.percentBefore(project.id(), month).orElse(null);
        ReportEntity after = store.percentAfter(project.id(), month).orElse(null);
        Percentage.Fault fault = Percentage.of(
                now,
                before == null ? null : before.physicalPercent,
                after == null ? null : after.physicalPercent,
                said.percentReason(),
                after == null ? null : after.percentReason);
        if (fault != null) {
            throw refusal(fault, before, after);
        }
    }

    private static ProblemException refusal(
            Percentage.Fault fault, @Nullable ReportEntity before, @Nullable ReportEntity after) {
        return switch (fault) {
            case NOT_A_PERCENTAGE ->
                Rule.broken(
                        "/physicalPercent",
                        "NOT_A_PERCENTAGE",
                        "应为 0 至 100,至多两位小数",
                        "0 to 100 with two decimals at most");
            case FALLS ->
                Rule.broken(
                        "/percentReason",
                        "PERCENT_FALLS",
                        "低于 " + month(before) + " 的 " + percent(before) + ",须说明理由",
                        "Lower than " + percent(before) + " of " + month(before) + ": a reason is needed");
            case LATER_FALLS ->
                Rule.broken(
                        "/physicalPercent",
                        "PERCENT_ABOVE_LATER",
                        "高于 " + month(after) + " 的 " + percent(after),
                        "Higher than " + percent(after) + " of " + month(after));
        };
    }

    private static String month(@Nullable ReportEntity report) {
        return report == null ? "" : report.month;
    }

    private static String percent(@Nullable ReportEntity report) {
        return report == null || report.physicalPercent == null ? "" : report.physicalPercent.toPlainString();
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.now(clock.withZone(project.plan().timeZone()));
    }
}
