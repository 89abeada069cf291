package org.planmonitor.indicators.submission;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assignment.Duties;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.FigureInbox;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/**
 * A PUT of somebody who may submit but not publish, as a submission of one row. The same PUT again finds the submission it
 * has made and makes no other.
 */
@ApplicationScoped
class OneRow implements FigureInbox {

    private static final String KEY = "1";
    private static final String ROW = "/rows/" + KEY;

    private final Duties duties;
    private final RowStore rows;
    private final SubmissionStore store;
    private final Drafting drafting;
    private final Steps steps;
    private final CurrentCaller caller;

    OneRow(Duties duties, RowStore rows, SubmissionStore store, Drafting drafting, Steps steps, CurrentCaller caller) {
        this.duties = duties;
        this.rows = rows;
        this.store = store;
        this.drafting = drafting;
        this.steps = steps;
        this.caller = caller;
    }

    @Override
    @Transactional
    public boolean isOnlyWay(PlanDefinition plan, CellKey cell) {
        return duties.of(plan)
                .approvalRequired(
                        cell.series().subject(),
                        cell.series().component(),
                        cell.series().region());
    }

    @Override
    @Transactional
    public Received receive(PlanDefinition plan, CellKey cell, @Nullable Vintage standing, RecordObservation figure) {
        String code = plan.plan().code();
        String department = department(plan, cell);
        SubmissionView view = SubmissionView.of(
                code, underWay(plan, department, cell, figure).orElseGet(() -> submit(code, department, cell, figure)));
        return new Received(URI.create(SubmissionView.href(code, view.id())), view);
    }

    private Submission submit(String code, String department, CellKey cell, RecordObservation figure) {
        NewSubmission body =
                new NewSubmission(department, cell.period().toString(), null, Map.of(KEY, RowInput.of(cell, figure)));
        try {
            UUID drafted = drafting.create(code, body).submission().id();
            return steps.take(
                    code, Step.SUBMIT, StepOrder.plain(drafted, new WriteCondition.MustMatch(List.of()), null));
        } catch (ProblemException refusal) {
            throw asOfPut(refusal);
        }
    }

    private Optional<Submission> underWay(
            PlanDefinition plan, String department, CellKey cell, RecordObservation figure) {
        return rows.underWay(plan.plan().id(), department, cell).stream()
                .filter(each ->
                        each.row().key().equals(KEY) && each.row().figure().equals(figure))
                .findFirst()
                .flatMap(each -> store.find(plan.plan().id(), each.submission()));
    }

    /** The one of the caller's departments that reports the series; the first by code where several do. */
    private String department(PlanDefinition plan, CellKey cell) {
        var reporting = duties.of(plan);
        return caller.get().departments().stream()
                .filter(each -> reporting.reports(
                        each,
                        cell.series().subject(),
                        cell.series().component(),
                        cell.series().region()))
                .sorted()
                .findFirst()
                .orElseThrow(() -> {
                    Text message = new Text("只能填报本部门负责的数据", "A department reports only what it leads or was assigned");
                    return new ProblemException(
                            KitProblem.FORBIDDEN,
                            message,
                            List.of(ProblemError.parameter("code", "ANOTHER_DEPARTMENTS_SERIES", message)));
                });
    }

    /** The places of the row as places of the body that was sent. */
    private static ProblemException asOfPut(ProblemException refusal) {
        return new ProblemException(
                refusal.type(),
                refusal.detail(),
                refusal.errors().stream()
                        .map(each -> each.pointer() == null || !each.pointer().startsWith(ROW)
                                ? each
                                : ProblemError.pointer(
                                        each.pointer().substring(ROW.length()), each.code(), each.message()))
                        .toList());
    }
}
