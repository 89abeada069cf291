package org.planmonitor.indicators.assessment.arithmetic;

/** The judgement on a target, from the worst to the best; {@link #NOT_ASSESSABLE} stands outside the order. */
public enum Verdict {
    BREACHED,
    NOT_ACHIEVED,
    REVERSED,
    LAGGING,
    BASICALLY_ON_PACE,
    BASICALLY_ACHIEVED,
    ON_PACE,
    AHEAD,
    HELD,
    ACHIEVED,
    NOT_ASSESSABLE;

    /** Whether the verdict says that all is well, which an indicator of several parts may say only of all its parts. */
    public boolean good() {
        return switch (this) {
            case BASICALLY_ACHIEVED, ON_PACE, AHEAD, HELD, ACHIEVED -> true;
            case BREACHED, NOT_ACHIEVED, REVERSED, LAGGING, BASICALLY_ON_PACE, NOT_ASSESSABLE -> false;
        };
    }

    /** Whether there is a judgement at all. */
    public boolean assessable() {
        return this != NOT_ASSESSABLE;
    }
}
