package org.planmonitor.projects.report;

import java.time.YearMonth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.report.progress.CutOff;

/** What can be asked about the reports of a project; without a token only what was confirmed. */
@ApplicationScoped
class ReadReports {

    private static final String AFTER_ALL = "9999-99";

    private final ProjectAccess access;
    private final ReportStore store;
    private final ReportConfig config;
    private final CurrentCaller caller;

    ReadReports(ProjectAccess access, ReportStore store, ReportConfig config, CurrentCaller caller) {
        this.access = access;
        this.store = store;
        this.config = config;
        this.caller = caller;
    }

    /** A report with its tag; {@code isNew} when it was not there before. */
    record Tagged(ReportView report, EntityTag tag, boolean isNew) {}

    @Transactional
    Page<ReportView> page(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = access.see(plan, code);
        String before = cursor == null ? AFTER_ALL : Cursor.decode(cursor, 1).getFirst();
        return Page.cut(
                        store.before(project.id(), before, !named(), limit + 1),
                        limit,
                        report -> Cursor.encode(report.month))
                .map(report -> ReportView.of(report, code, cutOff(), named()));
    }

    @Transactional
    Tagged one(String plan, String code, YearMonth month) {
        ProjectRef project = access.see(plan, code);
        return store.find(project.id(), month)
                .filter(report -> named() || report.state == ReportEntity.State.CONFIRMED)
                .map(report -> tagged(project, report, false))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("没有 " + month + " 的进度月报", "There is no report of " + month)));
    }

    Tagged tagged(ProjectRef project, ReportEntity report, boolean isNew) {
        ReportView view = ReportView.of(report, project.code(), cutOff(), named());
        return new Tagged(view, EntityTag.of(project.aggregateId(), view, report.version), isNew);
    }

    CutOff cutOff() {
        return new CutOff(config.cutOffDay());
    }

    private boolean named() {
        return !caller.get().isAnonymous();
    }
}
