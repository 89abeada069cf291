package org.planmonitor.indicators.assessment.arithmetic;

/** What broke: the way of counting, or the unit itself. A new unit makes a comparison with the old target impossible. */
public enum BreakKind {
    METHOD,
    UNIT
}
