package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.CellName;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;

/**
 * Whether a submission can be handed to the head of the department: what was a warning in the draft is an error now. Places
 * are those of the submission's rows: {@code /rows/<key>/value}.
 */
@ApplicationScoped
class SubmitCheck {

    private final StandingFigures standing;
    private final RowGate gate;

    SubmitCheck(StandingFigures standing, RowGate gate) {
        this.standing = standing;
        this.gate = gate;
    }

    /** Refuses the attempt where anything is wrong. */
    void check(ReportedPlan plan, Attempt attempt, Instant now) {
        List<SubmissionRow> rows = attempt.rows();
        Map<CellKey, Vintage> stands =
                standing.in(plan.id(), rows.stream().map(SubmissionRow::cell).toList());
        List<ProblemError> wrong = rows.stream()
                .flatMap(
                        row -> Findings.of(plan.whole(), row.cell(), row.figure(), stands.get(row.cell()), now).stream()
                                .map(each -> error(row, each)))
                .toList();
        refuse(attempt, KitProblem.UNPROCESSABLE, new Text("报送不能提交", "It cannot be submitted"), wrong);
        List<ProblemError> moved = new ArrayList<>();
        rows.forEach(row ->
                Findings.moved(row.base(), stands.get(row.cell())).ifPresent(each -> moved.add(error(row, each))));
        refuse(attempt, KitProblem.CONFLICT, new Text("填报后数据已变", "Figures have changed since"), moved);
        if (attempt.isReady()) {
            checkOpen(plan, attempt, stands, now);
        }
    }

    private void checkOpen(ReportedPlan plan, Attempt attempt, Map<CellKey, Vintage> stands, Instant now) {
        String department = attempt.before().department();
        List<NamedRow> named = attempt.rows().stream()
                .flatMap(row -> named(plan, row).stream())
                .toList();
        Set<CellKey> admitted = attempt.rows().stream()
                .filter(SubmissionRow::admitted)
                .map(SubmissionRow::cell)
                .collect(Collectors.toSet());
        try {
            gate.requireOwn(plan, department, named);
            gate.closed(plan, department, named, stands, admitted, now).ifPresent(attempt::refuse);
        } catch (ProblemException refusal) {
            attempt.refuse(refusal);
        }
    }

    private static Optional<NamedRow> named(ReportedPlan plan, SubmissionRow row) {
        Optional<? extends Subject> subject = plan.subject(row.cell());
        return subject.flatMap(of -> of.component(row.cell().series().component())
                .map(part -> new NamedRow(
                        row.key(),
                        "/rows" + RowReader.segment(row.key()),
                        new CellName.Named(of, part, row.cell()),
                        row.figure())));
    }

    private static void refuse(Attempt attempt, ProblemType type, Text detail, List<ProblemError> errors) {
        if (attempt.isReady() && !errors.isEmpty()) {
            attempt.refuse(new ProblemException(type, detail, errors));
        }
    }

    private static ProblemError error(SubmissionRow row, Findings.Finding finding) {
        return ProblemError.pointer(
                "/rows" + RowReader.segment(row.key()) + finding.pointer(), finding.code(), finding.message());
    }
}
