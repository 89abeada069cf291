package org.planmonitor.indicators.submission.lifecycle;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.planmonitor.indicators.submission.lifecycle.State.APPROVED;
import static org.planmonitor.indicators.submission.lifecycle.State.DRAFT;
import static org.planmonitor.indicators.submission.lifecycle.State.RELEASED;
import static org.planmonitor.indicators.submission.lifecycle.State.RETURNED;
import static org.planmonitor.indicators.submission.lifecycle.State.SIGNED;
import static org.planmonitor.indicators.submission.lifecycle.State.SUBMITTED;
import static org.planmonitor.indicators.submission.lifecycle.State.WITHDRAWN;

/**
 * The table of transitions and the one place that reads it. A submission is released only after it was submitted, signed
 * and approved since it was last edited; nobody approves what he had a hand in, nobody releases what he approved.
 */
public final class LifeCycle {

    private static final String DRAFTS = "observation:draft";
    private static final String SUBMITS = "observation:submit";
    private static final String SIGNS = "observation:sign";
    private static final String RETURNS = "observation:return";
    private static final String APPROVES = "observation:approve";
    private static final String RELEASES = "observation:release";

    public static final List<Transition> TABLE = List.of(
            department(DRAFT, Step.EDIT, DRAFT, DRAFTS),
            department(DRAFT, Step.SUBMIT, SUBMITTED, SUBMITS),
            department(DRAFT, Step.WITHDRAW, WITHDRAWN, SUBMITS),
            department(SUBMITTED, Step.SIGN, SIGNED, SIGNS),
            department(SUBMITTED, Step.RETURN, RETURNED, SIGNS),
            department(SUBMITTED, Step.WITHDRAW, WITHDRAWN, SUBMITS),
            commission(SIGNED, Step.APPROVE, APPROVED, Set.of(APPROVES), Set.of(Part.AUTHOR)),
            commission(SIGNED, Step.RETURN, RETURNED, Set.of(RETURNS), Set.of()),
            department(SIGNED, Step.WITHDRAW, WITHDRAWN, SUBMITS),
            commission(APPROVED, Step.RELEASE, RELEASED, Set.of(RELEASES), Set.of(Part.APPROVER)),
            // The releaser is the last to look: who finds fault then gives it back instead of releasing it.
            commission(APPROVED, Step.RETURN, RETURNED, Set.of(RETURNS, RELEASES), Set.of()),
            department(RETURNED, Step.EDIT, DRAFT, DRAFTS),
            department(RETURNED, Step.SUBMIT, SUBMITTED, SUBMITS),
            department(RETURNED, Step.WITHDRAW, WITHDRAWN, SUBMITS));

    private LifeCycle() {}

    /** Whether the actor may take a step now. */
    public static Decision decide(Standing standing, Step step, Actor actor) {
        Set<String> anyOf = permissions(step);
        if (anyOf.stream().noneMatch(actor.permissions()::contains)) {
            return new Decision.NotPermitted(anyOf);
        }
        Optional<Transition> found = find(standing.state(), step);
        if (found.isEmpty()) {
            return new Decision.WrongState(standing.state(), possible(standing.state()));
        }
        Transition transition = found.get();
        if (transition.anyOf().stream().noneMatch(actor.permissions()::contains)) {
            return new Decision.NotPermitted(transition.anyOf());
        }
        if (transition.ownDepartment() && !actor.departments().contains(standing.department())) {
            return new Decision.OtherDepartment(standing.department());
        }
        return transition.apartFrom().stream()
                .filter(part -> standing.isPartOf(actor.subject(), part))
                .min(Comparator.naturalOrder())
                .<Decision>map(Decision.OwnWork::new)
                .orElseGet(() -> new Decision.Allowed(transition));
    }

    /** The steps that lead on from a state, in the order of the table. */
    public static Set<Step> possible(State state) {
        return TABLE.stream()
                .filter(each -> each.from() == state)
                .map(Transition::step)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Transition> find(State from, Step step) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.step() == step)
                .findFirst();
    }

    private static Set<String> permissions(Step step) {
        return TABLE.stream()
                .filter(each -> each.step() == step)
                .flatMap(each -> each.anyOf().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Transition department(State from, Step step, State to, String permission) {
        return new Transition(from, step, to, Set.of(permission), true, Set.of());
    }

    private static Transition commission(
            State from, Step step, State to, Set<String> permissions, Set<Part> apartFrom) {
        return new Transition(from, step, to, permissions, false, apartFrom);
    }
}
