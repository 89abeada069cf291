package org.planmonitor.projects.blocker.casework;

import java.time.LocalDate;

/**
 * A blocker as its rules see it.
 *
 * @param due the day by which it is to be solved
 * @param level how high it has been carried: 0 is the responsible unit itself, up to {@link Escalation#HIGHEST}
 * @param round 1 when it was raised, one more each time it was opened again
 */
public record Matter(State state, LocalDate due, int level, int round) {

    /** Waiting for the responsible unit, answered by it, or solved. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /** A blocker that has just been raised. */
    public static Matter raised(LocalDate due) {
        return new Matter(State.OPEN, due, 0, 1);
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether it should have been solved by the day; a closed one is never overdue. */
    public boolean isOverdue(LocalDate day) {
        return !isClosed() && day.isAfter(due);
    }
}
