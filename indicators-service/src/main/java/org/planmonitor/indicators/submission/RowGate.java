package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.StandingWords;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.unlock.ClosedCells;
import org.planmonitor.indicators.unlock.Closing;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Whether a department may write in cells at all, whatever the figures are. */
@ApplicationScoped
class RowGate {

    private final Closing closing;

    RowGate(Closing closing) {
        this.closing = closing;
    }

    /** Refuses series of others with 403; of those the caller knows nothing about, as if there were none. */
    void requireOwn(ReportedPlan plan, String department, List<NamedRow> rows) {
        List<NamedRow> others = rows.stream()
                .filter(each -> !plan.reports(department, each.cell()))
                .toList();
        List<ProblemError> unknown = others.stream()
                .filter(each -> plan.isSecret(each.cell().series().subject()))
                .map(each -> ProblemError.pointer(
                        each.pointer() + "/subject",
                        "SUBJECT_UNKNOWN",
                        new Text(
                                "规划中没有 " + each.cell().series().subject().code(),
                                "The plan has no "
                                        + each.cell().series().subject().code())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("规划中没有该单元格", "The plan does not have a cell"), unknown);
        }
        if (!others.isEmpty()) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    new Text("只能填报本部门负责的数据", "A department reports only what it leads or was assigned"),
                    others.stream().map(each -> notOwn(each, department)).toList());
        }
    }

    /** Refuses a cell that comes twice in one submission. */
    void requireOnce(Collection<CellKey> kept, List<NamedRow> rows) {
        Set<CellKey> seen = new HashSet<>(kept);
        List<ProblemError> twice = rows.stream()
                .filter(each -> !seen.add(each.cell()))
                .map(each -> ProblemError.pointer(
                        each.pointer(), "CELL_TWICE", new Text("该单元格已在本报送中", "The submission has this cell already")))
                .toList();
        if (!twice.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE, new Text("同一单元格只能出现一次", "A cell may come once only"), twice);
        }
    }

    /**
     * What forbids writing in these cells now: an official figure, or that the cell is closed.
     *
     * @param admitted cells that came in while they were open
     */
    Optional<ProblemException> closed(
            ReportedPlan plan,
            String department,
            List<NamedRow> rows,
            Map<CellKey, Vintage> standing,
            Set<CellKey> admitted,
            Instant now) {
        ClosedCells closed = closing.of(plan.whole(), department, now);
        List<ProblemError> errors = new ArrayList<>();
        for (NamedRow row : rows) {
            Vintage stands = standing.get(row.cell());
            if (stands != null && stands.locked()) {
                Text words = StandingWords.of(stands);
                errors.add(ProblemError.pointer(
                        row.pointer(),
                        "OFFICIAL_FIGURE",
                        new Text("法定统计数据由统计部门公布：" + words.zh(), "Official statistics stand here: " + words.en())));
            } else if (!admitted.contains(row.cell())) {
                closed.reason(row.cell(), stands)
                        .ifPresent(why -> errors.add(ProblemError.pointer(row.pointer(), "CELL_CLOSED", why)));
            }
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProblemException(
                        KitProblem.CONFLICT, new Text("单元格不可填报", "A cell is not open for departments"), errors));
    }

    private static ProblemError notOwn(NamedRow row, String department) {
        return ProblemError.pointer(
                row.pointer() + "/subject",
                "ANOTHER_DEPARTMENTS_SERIES",
                new Text(
                        department + " 不负责 " + row.cell().series().subject().code(),
                        department + " does not report "
                                + row.cell().series().subject().code()));
    }
}
