package org.planmonitor.indicators.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Takes steps with submissions, one or hundreds in the same fixed number of statements. First every header is locked, in
 * one order whoever calls; then everything is judged; only then is anything written. Whoever comes second sees what the
 * first has made of it.
 */
@ApplicationScoped
class Steps {

    private final ReportedPlans plans;
    private final SubmissionStore store;
    private final RowStore rows;
    private final Judge judge;
    private final SubmitCheck submitting;
    private final Release release;
    private final Progress progress;
    private final Clock clock;

    Steps(
            ReportedPlans plans,
            SubmissionStore store,
            RowStore rows,
            Judge judge,
            SubmitCheck submitting,
            Release release,
            Progress progress,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.rows = rows;
        this.judge = judge;
        this.submitting = submitting;
        this.release = release;
        this.progress = progress;
        this.clock = clock;
    }

    /** Takes a step with one submission, or fails with the reason. */
    @Transactional
    Submission take(String code, Step step, StepOrder order) {
        Attempt attempt = take(code, step, List.of(order), true).getFirst();
        ProblemException refusal = attempt.refusal();
        if (refusal != null) {
            throw refusal;
        }
        return attempt.after();
    }

    /**
     * Takes a step with each submission, in the order given.
     *
     * @param all take it with all of them or with none; the caller rolls back nothing, as nothing was written then
     */
    @Transactional
    List<Attempt> take(String code, Step step, List<StepOrder> orders, boolean all) {
        ReportedPlan plan = plans.open(code);
        Map<UUID, Submission> locked = store.lock(
                plan.id(), orders.stream().map(StepOrder::submission).distinct().toList());
        Set<UUID> seen = new HashSet<>();
        List<Attempt> attempts = orders.stream()
                .map(order -> judge(order, step, locked, seen.add(order.submission())))
                .toList();
        load(step, attempts);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (step == Step.SUBMIT) {
            ready(attempts).forEach(each -> submitting.check(plan, each, at));
        }
        Release.Held held = step == Step.RELEASE ? release.hold(plan, ready(attempts)) : Release.NOTHING;
        if (all && attempts.stream().anyMatch(each -> !each.isReady())) {
            return attempts;
        }
        List<Attempt> ready = ready(attempts);
        if (!ready.isEmpty()) {
            Map<UUID, Submission> twins = progress.split(ready);
            Instant when = step == Step.RELEASE ? release.publish(plan, ready, twins, held) : at;
            progress.write(plan.code(), step, ready, twins, when);
        }
        return attempts;
    }

    private Attempt judge(StepOrder order, Step step, Map<UUID, Submission> locked, boolean first) {
        try {
            Submission found = judge.visible(locked.get(order.submission()));
            if (!first) {
                throw new ProblemException(
                        KitProblem.CONFLICT, new Text("同一报送在请求中重复出现", "The submission stands in the request twice"));
            }
            judge.requireTag(found, order.condition());
            return Attempt.ready(order, found, judge.next(found, step));
        } catch (ProblemException refusal) {
            return Attempt.refused(order, refusal);
        }
    }

    /** Rows are read where they are looked at: to check them, to publish them, or because some are named. */
    private void load(Step step, List<Attempt> attempts) {
        List<Attempt> needed = ready(attempts).stream()
                .filter(each -> step == Step.SUBMIT
                        || step == Step.RELEASE
                        || !each.order().named().isEmpty())
                .toList();
        if (needed.isEmpty()) {
            return;
        }
        Map<UUID, List<SubmissionRow>> read =
                rows.of(needed.stream().map(each -> each.before().id()).toList());
        needed.forEach(each -> {
            List<SubmissionRow> all = read.getOrDefault(each.before().id(), List.of());
            each.take(all);
            // A comment on a row that is left behind would be lost on the way.
            Set<String> unknown = new HashSet<>(each.order().named());
            each.rows().forEach(row -> unknown.remove(row.key()));
            if (!unknown.isEmpty() || each.rows().isEmpty()) {
                each.refuse(unknownRows(each, unknown));
            }
        });
    }

    private static ProblemException unknownRows(Attempt attempt, Set<String> keys) {
        String names = String.join(", ", keys.stream().sorted().toList());
        Text message = keys.isEmpty()
                ? new Text("报送没有数据行", "The submission has no rows")
                : new Text("报送中没有这些行：" + names, "The submission has no such rows: " + names);
        return new ProblemException(
                KitProblem.UNPROCESSABLE,
                message,
                List.of(ProblemError.pointer(attempt.order().pointer() + "/rows", "ROW_UNKNOWN", message)));
    }

    private static List<Attempt> ready(List<Attempt> attempts) {
        return attempts.stream().filter(Attempt::isReady).toList();
    }
}
