package org.planmonitor.projects.blocker;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectRef;

/** A blocker in full as events and audit entries tell it; the data of {@code blocker.changed}. */
record BlockerState(
        String plan,
        String project,
        long id,
        String reason,
        String words,
        Matter.State state,
        int level,
        int round,
        Unit unit,
        LocalDate due,
        LocalDate raisedOn,
        @Nullable String reportMonth,
        String cause,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "blocker";

    static BlockerState of(ProjectRef project, BlockerEntity blocker, String cause) {
        return new BlockerState(
                project.plan().code(),
                project.code(),
                blocker.id == null ? 0 : blocker.id,
                blocker.reason,
                blocker.words,
                blocker.state,
                blocker.level,
                blocker.round,
                blocker.unit(),
                blocker.due,
                blocker.raisedOn,
                blocker.reportMonth,
                cause,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/blockers/" + id;
    }

    OutboxEvent changed() {
        return new OutboxEvent("blocker.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
