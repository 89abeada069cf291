package org.planmonitor.projects.rating;

import java.util.List;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;
import org.planmonitor.projects.rating.arithmetic.Computation;
import org.planmonitor.projects.rating.arithmetic.Standing;

/** The three lights of a project after one of them changed; the data of {@code rating.changed}. */
record RatingState(
        String plan,
        String project,
        Standing rating,
        Standing before,
        boolean contradictory,
        List<Computation.Part> parts,
        String cause,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "rating";

    static RatingState of(
            ProjectRef project, Standing now, Standing before, List<Computation.Part> parts, String cause) {
        return new RatingState(
                project.plan().code(),
                project.code(),
                now,
                before,
                now.isContradictory(),
                parts,
                cause,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project;
    }

    OutboxEvent changed() {
        return new OutboxEvent("rating.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
