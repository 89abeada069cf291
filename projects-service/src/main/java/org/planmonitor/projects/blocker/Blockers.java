package org.planmonitor.projects.blocker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.calendar.Calendars;
import org.planmonitor.projects.form.Rule;
import org.planmonitor.projects.project.ProjectRef;

/** Raises blockers, alone or from a report, in the transaction of whoever does. */
@ApplicationScoped
public class Blockers {

    private final BlockerStore store;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Blockers(
            BlockerStore store,
            Calendars calendars,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Raises a blocker; whoever calls holds the project and tells of its change.
     *
     * @param month of the report that it stands in, null when it was raised alone
     * @param pointer where the blocker stands in the request
     * @return its number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long raise(ProjectRef project, RaiseRequest.Checked asked, @Nullable String month, String pointer) {
        LocalDate today = LocalDate.now(clock.withZone(project.plan().timeZone()));
        LocalDate due = require(project, asked, pointer);
        BlockerEntity blocker = new BlockerEntity(
                project,
                asked,
                today,
                Matter.raised(due),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.get().subject());
        blocker.reportMonth = month;
        store.store(blocker);
        store.store(new BlockerEntryEntity(
                blocker, BlockerEntryEntity.Kind.RAISED, asked.words(), List.of(), blocker.raisedAt, blocker.raisedBy));
        store.flush();
        BlockerState state = BlockerState.of(project, blocker, "blocker.raised");
        audit.record(BlockerState.AGGREGATE, state.aggregateId(), state.cause(), null, state);
        outbox.emit(state.changed());
        return state.id();
    }

    /** Refuses what cannot be raised, at its place; answers the day by which it is due. */
    public LocalDate require(ProjectRef project, RaiseRequest.Checked asked, String pointer) {
        ReasonEntity reason = store.reason(asked.reason());
        if (reason == null) {
            throw Rule.broken(
                    pointer + "/reason",
                    "UNKNOWN_REASON",
                    "没有堵点类别 " + asked.reason(),
                    "There is no reason " + asked.reason());
        }
        LocalDate today = LocalDate.now(clock.withZone(project.plan().timeZone()));
        return due(project, reason, asked.due(), today, pointer);
    }

    /** The day asked for, or so many working days from today as are usual. */
    LocalDate due(ProjectRef project, ReasonEntity reason, @Nullable LocalDate asked, LocalDate today, String pointer) {
        if (asked == null) {
            return calendars.of(project.plan().code()).after(today, reason.workingDays);
        }
        if (asked.isBefore(today)) {
            throw Rule.broken(
                    pointer + "/due", "DUE_IN_PAST", "办结时限早于今天 " + today, "The day lies before today, " + today);
        }
        return asked;
    }
}
