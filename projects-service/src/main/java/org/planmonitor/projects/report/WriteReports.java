package org.planmonitor.projects.report;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.imports.Imports;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.projects.batch.BatchAnswer;
import org.planmonitor.projects.batch.BatchMode;
import org.planmonitor.projects.batch.BatchProjects;
import org.planmonitor.projects.batch.BatchReply;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Takes the reports of many projects in one request, each row answered. */
@ApplicationScoped
class WriteReports {

    private final ProjectAccess access;
    private final SubmitReport submitting;
    private final Imports imports;

    WriteReports(ProjectAccess access, SubmitReport submitting, Imports imports) {
        this.access = access;
        this.submitting = submitting;
        this.imports = imports;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    BatchAnswer write(String plan, ReportBatch batch, Locale language) {
        imports.begin(plan);
        BatchReply reply = BatchReply.to(BatchMode.of(batch.mode()), language, batch.rows());
        List<ReportBatch.Row> rows = Objects.requireNonNull(batch.rows());
        reply.keys(rows.stream().<@Nullable String>map(ReportBatch.Row::key).toList());
        Map<String, ProjectRef> held = access.lockAll(
                plan,
                rows.stream()
                        .map(ReportBatch.Row::project)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<ProjectRef> changed = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            if (reply.isTold(row)) {
                continue;
            }
            ReportBatch.Row asked = rows.get(row);
            String key = Objects.requireNonNull(asked.key());
            try {
                ProjectRef project = BatchProjects.require(held, asked.project(), access, "report:submit");
                String month = write(project, asked);
                changed.add(project);
                reply.written(row, key, month, project.href() + "/progress-reports/" + month);
            } catch (ProblemException wrong) {
                reply.refused(row, key, wrong);
            }
        }
        if (reply.mayWrite()) {
            access.allChanged(changed, "progress-report.batch");
        }
        return reply.close();
    }

    private String write(ProjectRef project, ReportBatch.Row asked) {
        Form form = new Form();
        YearMonth month = form.month("month", asked.month());
        ReportRequest report = asked.report();
        if (report == null) {
            form.wrong("report", "REQUIRED", "缺少月报内容", "The report is missing");
        }
        form.check();
        EntityTag read = asked.ifMatch() == null ? null : new EntityTag(asked.ifMatch());
        submitting.put(
                project,
                month,
                Objects.requireNonNull(report).checked(),
                read == null ? null : new WriteCondition.MustMatch(List.of(read)));
        return month.toString();
    }
}
