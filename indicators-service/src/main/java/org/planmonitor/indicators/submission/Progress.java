package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.security.CurrentCaller;

/** Writes steps that were found to be allowed. */
@ApplicationScoped
class Progress {

    private static final String SPLIT = "SPLIT";

    private final SubmissionStore store;
    private final RowStore rows;
    private final HistoryStore history;
    private final Chronicle chronicle;
    private final CurrentCaller caller;

    Progress(SubmissionStore store, RowStore rows, HistoryStore history, Chronicle chronicle, CurrentCaller caller) {
        this.store = store;
        this.rows = rows;
        this.history = history;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /**
     * Takes the rows of partial steps out into submissions of their own, with the past they share; answers those by the
     * submission they come from.
     */
    Map<UUID, Submission> split(List<Attempt> ready) {
        Map<UUID, Integer> taken = new LinkedHashMap<>();
        ready.stream()
                .filter(Attempt::splits)
                .forEach(each -> taken.put(each.before().id(), each.rows().size()));
        if (taken.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Submission> twins = store.split(taken);
        List<RowStore.Move> moves = new ArrayList<>();
        ready.stream().filter(Attempt::splits).forEach(each -> {
            UUID from = each.before().id();
            Submission twin = java.util.Objects.requireNonNull(twins.get(from));
            each.rows().forEach(row -> moves.add(new RowStore.Move(from, row.key(), twin.id())));
        });
        rows.move(moves);
        Map<UUID, UUID> copies = new LinkedHashMap<>();
        twins.forEach((from, twin) -> copies.put(from, twin.id()));
        history.copy(copies);
        return twins;
    }

    /** Moves each to its next state and writes that down; what is left behind by a partial step is written down too. */
    void write(String plan, Step step, List<Attempt> ready, Map<UUID, Submission> twins, Instant at) {
        String by = caller.get().subject();
        List<Submission> states = new ArrayList<>();
        List<Chronicle.Change> changes = new ArrayList<>();
        List<RowStore.Remark> remarks = new ArrayList<>();
        for (Attempt attempt : ready) {
            Submission own = attempt.before();
            Submission twin = twins.get(own.id());
            Submission moved = twin == null ? own : twin;
            if (twin != null) {
                Submission rest = own.unchanged(at).withRows(own.rowCount() - twin.rowCount());
                states.add(rest);
                changes.add(new Chronicle.Change(SPLIT, own, rest, twin.id().toString(), Map.of(), Map.of()));
            }
            Submission after = moved.after(step, attempt.to(), by, at, signature(attempt, by, at));
            attempt.done(after);
            states.add(after);
            StepOrder order = attempt.order();
            changes.add(
                    new Chronicle.Change(step.name(), moved, after, order.comment(), Map.of(), order.rowComments()));
            order.rowComments().forEach((key, text) -> remarks.add(new RowStore.Remark(after.id(), key, text)));
        }
        store.update(states);
        List<UUID> ids = ready.stream().map(each -> each.after().id()).toList();
        switch (step) {
            case SUBMIT -> rows.admit(ids);
            case RETURN -> rows.remark(remarks, ids);
            case EDIT, SIGN, APPROVE, RELEASE, WITHDRAW -> {}
        }
        chronicle.write(plan, changes);
    }

    private static Submission.@Nullable Signature signature(Attempt attempt, String by, Instant at) {
        StepOrder.Signatory signatory = attempt.order().signatory();
        return signatory == null ? null : new Submission.Signature(by, signatory.name(), signatory.office(), at);
    }
}
