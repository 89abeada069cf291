package org.planmonitor.indicators.assessment.arithmetic;

/** What a figure of a period says about it; part of the identity of a series, so that a total to date is never read as one month's. */
public enum Accumulation {
    /** The state at the end of the period. */
    STOCK,
    /** The flow of the period alone. */
    PERIOD,
    /** The flow since January of the same year. */
    YEAR_TO_DATE,
    /** The flow since the first day of the plan. */
    PLAN_TO_DATE
}
