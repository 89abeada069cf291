package org.planmonitor.indicators.submission;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.kit.problem.ProblemException;

/** An order on its way: refused, or with all that is needed to carry it out. Used by one thread within one transaction. */
final class Attempt {

    private final StepOrder order;
    private final @Nullable Submission before;
    private final @Nullable State to;
    private @Nullable ProblemException refusal;
    private List<SubmissionRow> rows = List.of();
    private @Nullable Submission after;

    private Attempt(
            StepOrder order, @Nullable Submission before, @Nullable State to, @Nullable ProblemException refusal) {
        this.order = order;
        this.before = before;
        this.to = to;
        this.refusal = refusal;
    }

    static Attempt ready(StepOrder order, Submission before, State to) {
        return new Attempt(order, before, to, null);
    }

    static Attempt refused(StepOrder order, ProblemException refusal) {
        return new Attempt(order, null, null, refusal);
    }

    StepOrder order() {
        return order;
    }

    Submission before() {
        return Objects.requireNonNull(before);
    }

    State to() {
        return Objects.requireNonNull(to);
    }

    /** The rows the step is taken with. */
    List<SubmissionRow> rows() {
        return rows;
    }

    /** Gives it its submission's rows, of which it takes those that were asked for. */
    void take(List<SubmissionRow> all) {
        Set<String> only = order.only();
        rows = only == null
                ? all
                : all.stream().filter(each -> only.contains(each.key())).toList();
    }

    /** Whether the step is taken with some rows only. */
    boolean splits() {
        return order.only() != null && rows.size() < before().rowCount();
    }

    void refuse(ProblemException why) {
        refusal = why;
    }

    boolean isReady() {
        return refusal == null;
    }

    @Nullable
    ProblemException refusal() {
        return refusal;
    }

    void done(Submission now) {
        after = now;
    }

    /** The submission that has taken the step. */
    Submission after() {
        return Objects.requireNonNull(after);
    }
}
