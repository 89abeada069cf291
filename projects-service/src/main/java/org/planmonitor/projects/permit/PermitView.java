package org.planmonitor.projects.permit;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectRef;

/**
 * A permit and its term.
 *
 * @param statutoryDays working days that the law allows from acceptance
 * @param actualDays working days from acceptance to the decision or today, less the paused ones; null before acceptance
 * @param overrun actual days beyond the statutory ones, 0 within them
 * @param official whether every year of it has an announced calendar; without one ordinary weeks were counted
 */
record PermitView(
        String kind,
        Text name,
        Unit unit,
        State state,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String number,
        int statutoryDays,
        String basis,
        int pausedDays,
        @Nullable Integer actualDays,
        int overrun,
        @Nullable LocalDate due,
        boolean official) {

    /** Before acceptance, running, or as it was decided. */
    @Schema(name = "State4")
    enum State {
        PREPARING,
        RUNNING,
        GRANTED,
        REFUSED
    }

    static PermitView of(PermitEntity permit, Text name, WorkingDays calendar, LocalDate today) {
        LocalDate accepted = permit.acceptedOn;
        LocalDate end = permit.decidedOn == null ? today : permit.decidedOn;
        Integer actual = accepted == null ? null : Math.max(0, calendar.between(accepted, end) - permit.pausedDays);
        return new PermitView(
                permit.kind,
                name,
                new Unit(permit.unitKind, permit.unitCode, permit.unitName),
                state(permit),
                accepted,
                permit.decidedOn,
                permit.number,
                permit.statutoryDays,
                permit.basis,
                permit.pausedDays,
                actual,
                actual == null ? 0 : Math.max(0, actual - permit.statutoryDays),
                accepted == null ? null : calendar.after(accepted, permit.statutoryDays + permit.pausedDays),
                accepted == null || calendar.isOfficial(accepted, end));
    }

    private static State state(PermitEntity permit) {
        if (permit.outcome != null) {
            return permit.outcome == PermitEntity.Outcome.GRANTED ? State.GRANTED : State.REFUSED;
        }
        return permit.acceptedOn == null ? State.PREPARING : State.RUNNING;
    }

    EntityTag tag(ProjectRef project, long version) {
        return EntityTag.of(project.aggregateId(), this, version);
    }
}
