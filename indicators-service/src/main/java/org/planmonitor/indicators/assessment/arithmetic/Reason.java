package org.planmonitor.indicators.assessment.arithmetic;

/** Why a series is not assessable. The order is the order of precedence: of several reasons the first one is given. */
public enum Reason {
    DIRECTIONAL,
    AWAITING_ASSIGNMENT,
    NO_OBSERVATION,
    UNIT_CHANGED,
    SERIES_BREAK,
    SERIES_BREAK_SUSPECTED,
    FINAL_YEAR_MISSING,
    MISSING_PERIOD,
    SIGN_CHANGE,
    NO_BASELINE,
    STEP_TARGET,
    PARTIAL
}
