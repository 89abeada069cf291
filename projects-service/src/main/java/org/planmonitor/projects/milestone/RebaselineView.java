package org.planmonitor.projects.milestone;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A proposal to move baselines, with its reason and document, and who approved or rejected it.
 *
 * @param moves the baselines as they were when it was proposed, and as they are to be
 * @param proposedBy null for a reader without a token, as is {@code decidedBy}: who signs is no public matter
 */
record RebaselineView(
        long id,
        RebaselineEntity.State state,
        String reason,
        String document,
        List<RebaselineEntity.Move> moves,
        Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note) {

    static RebaselineView of(RebaselineEntity rebaseline, boolean named) {
        return new RebaselineView(
                rebaseline.id == null ? 0 : rebaseline.id,
                rebaseline.state,
                rebaseline.reason,
                rebaseline.document,
                rebaseline.moves,
                rebaseline.proposedAt,
                named ? rebaseline.proposedBy : null,
                rebaseline.decidedAt,
                named ? rebaseline.decidedBy : null,
                rebaseline.note);
    }
}
