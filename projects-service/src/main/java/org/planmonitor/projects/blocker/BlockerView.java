package org.planmonitor.projects.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.calendar.arithmetic.WorkingDays;
import org.planmonitor.projects.official.Unit;

/**
 * A blocker as it stands on a day.
 *
 * @param level how high it has been carried: 0 the unit itself, 1 county or zone, 2 lead department, 3 dispatch meeting
 * @param round 1 when it was raised, one more each time it was opened again
 * @param unit the body that answers for it
 * @param officialDue whether the years until the day have an announced calendar
 * @param overdueDays working days past the day, 0 when it is not overdue
 * @param ageDays calendar days since it was raised
 * @param raisedBy null for a reader without a token
 */
record BlockerView(
        long id,
        String project,
        String reason,
        String words,
        Matter.State state,
        int level,
        int round,
        Unit unit,
        LocalDate due,
        boolean officialDue,
        boolean overdue,
        int overdueDays,
        LocalDate raisedOn,
        long ageDays,
        @Nullable String reportMonth,
        @Nullable String raisedBy,
        @Nullable Instant closedAt,
        String href) {

    static BlockerView of(BlockerEntity blocker, String project, WorkingDays calendar, LocalDate today, boolean named) {
        boolean overdue = blocker.matter().isOverdue(today);
        long id = blocker.id == null ? 0 : blocker.id;
        return new BlockerView(
                id,
                project,
                blocker.reason,
                blocker.words,
                blocker.state,
                blocker.level,
                blocker.round,
                blocker.unit(),
                blocker.due,
                calendar.isOfficial(blocker.raisedOn, blocker.due),
                overdue,
                overdue ? calendar.between(blocker.due, today) : 0,
                blocker.raisedOn,
                ChronoUnit.DAYS.between(blocker.raisedOn, today),
                blocker.reportMonth,
                named ? blocker.raisedBy : null,
                blocker.closedAt,
                "/projects/v1/plans/" + blocker.plan + "/projects/" + project + "/blockers/" + id);
    }

    EntityTag tag(long version) {
        return EntityTag.of(href, this, version);
    }
}
