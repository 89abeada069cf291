package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.kit.text.Text;

/** One step with many submissions in one transaction: all of them or none, or those with which it can be taken. */
@ApplicationScoped
class Bulk {

    private final Steps steps;

    Bulk(Steps steps) {
        this.steps = steps;
    }

    /** What becomes of the others when the step cannot be taken with one. */
    enum Mode {
        ALL_OR_NOTHING,
        VALID_ROWS
    }

    /** What came of it, item by item. */
    @Schema(name = "BulkAnswer")
    record Answer(Mode mode, int taken, int refused, List<Result> items) {}

    /**
     * What came of one item.
     *
     * @param submission the submission that has taken the step, or that it was refused to
     * @param splitFrom where the rows came from, when the step was taken with some only
     * @param etag of the submission as it stands now; null where it was refused
     */
    @Schema(name = "BulkResult")
    record Result(
            String key,
            UUID submission,
            @Nullable UUID splitFrom,
            @Nullable State state,
            @Nullable String etag,
            @Nullable Refusal problem) {}

    /** Why an item was refused, in the words of a problem document. */
    record Refusal(int status, String code, Text detail, List<ProblemError> errors) {

        static Refusal of(ProblemException refusal) {
            return new Refusal(refusal.type().status(), refusal.type().code(), refusal.detail(), refusal.errors());
        }
    }

    @Transactional
    Answer take(String code, Step step, BulkBody body) {
        Mode mode = body.requireMode();
        List<BulkBody.Item> items = body.requireItems();
        List<StepOrder> orders = body.orders(step);
        List<Attempt> attempts = steps.take(code, step, orders, mode == Mode.ALL_OR_NOTHING);
        int refused = (int) attempts.stream().filter(each -> !each.isReady()).count();
        if (mode == Mode.ALL_OR_NOTHING && refused > 0) {
            throw nothing(attempts);
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            results.add(result(items.get(i).keyOr(i), attempts.get(i)));
        }
        return new Answer(mode, attempts.size() - refused, refused, results);
    }

    private static Result result(String key, Attempt attempt) {
        ProblemException refusal = attempt.refusal();
        if (refusal != null) {
            return new Result(key, attempt.order().submission(), null, null, null, Refusal.of(refusal));
        }
        Submission after = attempt.after();
        boolean split = !after.id().equals(attempt.order().submission());
        return new Result(
                key,
                after.id(),
                split ? after.splitFrom() : null,
                after.state(),
                after.tag().quoted(),
                null);
    }

    /** The kind of failure they all have, else a conflict; every place, whichever item it is in. */
    private static ProblemException nothing(List<Attempt> attempts) {
        Set<ProblemType> types = attempts.stream()
                .map(Attempt::refusal)
                .filter(each -> each != null)
                .map(ProblemException::type)
                .collect(Collectors.toSet());
        List<ProblemError> errors = new ArrayList<>();
        for (Attempt attempt : attempts) {
            ProblemException refusal = attempt.refusal();
            if (refusal != null) {
                String pointer = attempt.order().pointer();
                if (refusal.errors().isEmpty()) {
                    errors.add(ProblemError.pointer(pointer, refusal.type().code(), refusal.detail()));
                }
                refusal.errors()
                        .forEach(each -> errors.add(ProblemError.pointer(
                                pointer, each.code(), each.pointer() == null ? each.message() : at(each))));
            }
        }
        return new ProblemException(
                types.size() == 1 ? types.iterator().next() : KitProblem.CONFLICT,
                new Text("未办理任何一项", "Nothing was done; the step cannot be taken with every item"),
                errors);
    }

    private static Text at(ProblemError error) {
        Text message = error.message();
        return new Text(error.pointer() + "：" + message.zh(), error.pointer() + ": " + message.en());
    }
}
