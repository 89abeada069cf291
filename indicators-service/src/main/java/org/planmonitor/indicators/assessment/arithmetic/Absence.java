package org.planmonitor.indicators.assessment.arithmetic;

/** Why a figure of an answer is null; a null without its reason would read as zero, or as a fault. */
public enum Absence {
    NOT_DEFINED_FOR_KIND,
    NO_TARGET,
    /** The year has no plan of its own for this series. */
    NO_YEARLY_PLAN,
    NO_OBSERVATION,
    NO_BASELINE,
    ZERO_BASELINE,
    /** The start satisfies the target already, so that there is no way to be measured. */
    NO_DISTANCE,
    NO_TIME_LEFT,
    SIGN_CHANGE,
    FULL_REDUCTION,
    MISSING_PERIOD,
    OUT_OF_BOUNDS
}
