package org.planmonitor.indicators.assessment.arithmetic;

/** What is known of a break in a series. A suspicion holds verdicts back until somebody decides it either way. */
public enum BreakStatus {
    SUSPECTED,
    DECLARED,
    /** Looked into: the series goes on. */
    NO_BREAK
}
