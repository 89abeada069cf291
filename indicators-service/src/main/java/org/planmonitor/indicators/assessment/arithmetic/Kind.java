package org.planmonitor.indicators.assessment.arithmetic;

/** What sort of promise a target is, and by that which arithmetic judges it. Always data of the plan, never guessed from wording. */
public enum Kind {
    /** A level to be at by the target year. */
    LEVEL,
    /** A level whose path is one of constant growth, as income is. */
    LEVEL_WITH_GROWTH,
    /** An average yearly growth over the plan. */
    AVERAGE_GROWTH,
    /** A reduction over the whole plan, reported as yearly reductions. */
    CUMULATIVE_REDUCTION,
    /** A total over the plan. */
    CUMULATIVE_TOTAL,
    /** A total between a minimum and a maximum, reached from the minimum. */
    RANGE,
    /** All or nothing: there is no half of a laboratory. */
    STEP,
    /** A level to be raised by so much. */
    INCREMENT,
    /** An average against the average of another series. */
    RELATIVE,
    /** A floor or ceiling to be kept. */
    HOLD,
    /** Tasks handed down by the level above, year by year or for the whole plan. */
    ASSIGNED,
    /** A direction without an end: never a verdict. */
    DIRECTIONAL
}
