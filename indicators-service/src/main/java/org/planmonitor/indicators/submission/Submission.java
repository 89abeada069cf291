package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Standing;
import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.EntityTag;

/**
 * A submission without its rows. {@code version} grows by one with every change and is what its entity tag says.
 */
record Submission(
        UUID id,
        String department,
        String period,
        State state,
        int version,
        int rowCount,
        @Nullable String note,
        Set<String> authors,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Signature signature,
        @Nullable Act approval,
        @Nullable Act release,
        @Nullable UUID splitFrom) {

    Submission {
        authors = Set.copyOf(authors);
    }

    /** Who did something, and when. */
    record Act(String by, Instant at) {}

    /** The head of the department who answers for it (签发人): as the token and as the paper name him. */
    record Signature(String by, String name, @Nullable String office, Instant at) {}

    EntityTag tag() {
        return tag(id, version);
    }

    static EntityTag tag(UUID id, int version) {
        return EntityTag.of("submission", id, version);
    }

    Standing standing() {
        return new Standing(state, department, authors, approval == null ? null : approval.by());
    }

    /** The same a version later, where it is. */
    Submission unchanged(Instant at) {
        return new Submission(
                id,
                department,
                period,
                state,
                version + 1,
                rowCount,
                note,
                authors,
                createdBy,
                createdAt,
                at,
                signature,
                approval,
                release,
                splitFrom);
    }

    /** The same with so many rows. */
    Submission withRows(int count) {
        return new Submission(
                id,
                department,
                period,
                state,
                version,
                count,
                note,
                authors,
                createdBy,
                createdAt,
                changedAt,
                signature,
                approval,
                release,
                splitFrom);
    }

    /** As it stands after a step. A return takes signature and approval away; the history keeps both. */
    Submission after(Step step, State to, String by, Instant at, @Nullable Signature signed) {
        boolean author = step == Step.EDIT || step == Step.SUBMIT || step == Step.SIGN;
        boolean back = step == Step.RETURN || step == Step.EDIT;
        Set<String> hands = new LinkedHashSet<>(authors);
        if (author) {
            hands.add(by);
        }
        return new Submission(
                id,
                department,
                period,
                to,
                version + 1,
                rowCount,
                note,
                hands,
                createdBy,
                createdAt,
                at,
                back ? null : step == Step.SIGN ? signed : signature,
                back ? null : step == Step.APPROVE ? new Act(by, at) : approval,
                step == Step.RELEASE ? new Act(by, at) : release,
                splitFrom);
    }
}
