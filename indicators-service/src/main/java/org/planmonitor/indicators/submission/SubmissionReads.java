package org.planmonitor.indicators.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.deadline.Deadlines;
import org.planmonitor.indicators.deadline.PlanDeadlines;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.StandingFigures;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.security.Sight;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Reads submissions as the caller may see them. */
@ApplicationScoped
class SubmissionReads {

    private final ReportedPlans plans;
    private final SubmissionStore store;
    private final RowStore rows;
    private final HistoryStore history;
    private final StandingFigures standing;
    private final Deadlines deadlines;
    private final Judge judge;
    private final Clock clock;

    SubmissionReads(
            ReportedPlans plans,
            SubmissionStore store,
            RowStore rows,
            HistoryStore history,
            StandingFigures standing,
            Deadlines deadlines,
            Judge judge,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.rows = rows;
        this.history = history;
        this.standing = standing;
        this.deadlines = deadlines;
        this.judge = judge;
        this.clock = clock;
    }

    /** A page, newest first. */
    @Transactional
    Page<SubmissionView> list(String code, SubmissionFilter filter) {
        ReportedPlan plan = plans.open(code);
        Sight sight = plans.sight();
        if (sight.isBlind()) {
            throw ReportedPlans.unknown();
        }
        int limit = Limits.of(filter.limit);
        SubmissionQuery query = new SubmissionQuery(
                sight.departments(),
                filter.department,
                filter.state(),
                filter.period(),
                filter.onlyOverdue() ? overdue(plan) : null,
                filter.cursor == null ? null : id(filter.cursor));
        return Page.cut(
                        store.page(plan.id(), query, limit + 1),
                        limit,
                        last -> Cursor.encode(last.id().toString()))
                .map(each -> SubmissionView.of(code, each));
    }

    @Transactional
    Submission get(String code, UUID id) {
        ReportedPlan plan = plans.open(code);
        return judge.visible(store.find(plan.id(), id).orElse(null));
    }

    /** A page of rows, each with the figure that stands beside it. */
    @Transactional
    Page<RowView> rows(String code, UUID id, int limit, @Nullable String cursor) {
        ReportedPlan plan = plans.open(code);
        judge.visible(store.find(plan.id(), id).orElse(null));
        List<SubmissionRow> read = rows.page(id, number(cursor), limit + 1);
        Map<CellKey, Vintage> stands =
                standing.in(plan.id(), read.stream().map(SubmissionRow::cell).toList());
        Instant now = clock.instant();
        return Page.cut(read, limit, last -> Cursor.encode(Integer.toString(last.ordinal())))
                .map(each -> view(plan, each, stands.get(each.cell()), now));
    }

    /** A page of the history, oldest first; of one row when a key is given. */
    @Transactional
    Page<HistoryView> history(String code, UUID id, @Nullable String row, int limit, @Nullable String cursor) {
        ReportedPlan plan = plans.open(code);
        judge.visible(store.find(plan.id(), id).orElse(null));
        int after = number(cursor);
        List<HistoryView> read = row == null
                ? commented(id, history.page(id, after, limit + 1))
                : history.pageOfRow(id, row, after, limit + 1);
        return Page.cut(read, limit, last -> Cursor.encode(Integer.toString(last.position())));
    }

    private List<HistoryView> commented(UUID id, List<HistoryView> entries) {
        Map<Integer, List<HistoryView.OnRow>> comments = new HashMap<>();
        history.comments(id, entries.stream().map(HistoryView::position).toList())
                .forEach(each -> comments.computeIfAbsent(each.position(), _ -> new ArrayList<>())
                        .add(new HistoryView.OnRow(each.row(), String.valueOf(each.comment()))));
        return entries.stream()
                .map(each -> each.with(comments.getOrDefault(each.position(), List.of())))
                .toList();
    }

    private List<String> overdue(ReportedPlan plan) {
        PlanDeadlines of = deadlines.of(plan.whole());
        Instant now = clock.instant();
        return store.periodsWithDepartments(plan.id()).stream()
                .filter(each -> of.passed(Period.parse(each), now))
                .toList();
    }

    private static RowView view(ReportedPlan plan, SubmissionRow row, @Nullable Vintage stands, Instant now) {
        List<Findings.Finding> findings = new ArrayList<>();
        Findings.moved(row.base(), stands).ifPresent(findings::add);
        findings.addAll(Findings.of(plan.whole(), row.cell(), row.figure(), stands, now));
        return RowView.of(row, stands, findings);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static int number(@Nullable String cursor) {
        try {
            return cursor == null
                    ? 0
                    : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(ProblemError.parameter(
                "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
    }
}
