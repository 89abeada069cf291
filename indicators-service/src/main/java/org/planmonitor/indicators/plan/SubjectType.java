package org.planmonitor.indicators.plan;

/** What a series can belong to: a row of the plan's table, or a commitment of its prose. */
public enum SubjectType {
    INDICATOR,
    COMMITMENT
}
