package org.planmonitor.projects.permit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectRef;

/** A permit as audit entries and events tell it; the data of {@code permit.changed}. */
record PermitState(
        String plan,
        String project,
        String kind,
        Unit unit,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        PermitEntity.@Nullable Outcome outcome,
        @Nullable String number,
        int statutoryDays,
        int pausedDays,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "permit";

    static PermitState of(ProjectRef project, PermitEntity permit) {
        return new PermitState(
                project.plan().code(),
                project.code(),
                permit.kind,
                new Unit(permit.unitKind, permit.unitCode, permit.unitName),
                permit.acceptedOn,
                permit.decidedOn,
                permit.outcome,
                permit.number,
                permit.statutoryDays,
                permit.pausedDays,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/permits/" + kind;
    }

    OutboxEvent changed() {
        return new OutboxEvent("permit.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
