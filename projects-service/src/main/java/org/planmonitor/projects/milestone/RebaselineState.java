package org.planmonitor.projects.milestone;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/** A rebaseline as events tell it; the data of {@code rebaseline.changed}. No person is named in it. */
record RebaselineState(
        String plan,
        String project,
        long id,
        RebaselineEntity.State state,
        String reason,
        String document,
        List<RebaselineEntity.Move> moves,
        @Nullable String note,
        String cause,
        Sharing sharing,
        boolean simulated) {

    static RebaselineState of(ProjectRef project, RebaselineEntity rebaseline, String cause) {
        return new RebaselineState(
                project.plan().code(),
                project.code(),
                rebaseline.id == null ? 0 : rebaseline.id,
                rebaseline.state,
                rebaseline.reason,
                rebaseline.document,
                rebaseline.moves,
                rebaseline.note,
                cause,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/rebaselines/" + id;
    }

    OutboxEvent changed() {
        return new OutboxEvent("rebaseline.changed", Rebaselines.AGGREGATE, aggregateId(), sharing, this);
    }
}
