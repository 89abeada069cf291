package org.planmonitor.indicators.assessment.arithmetic;

/** First and last year of a plan. */
public record PlanYears(int start, int end) {
    /** The year a plan starts from: the one before its first. */
    int origin() {
        return start - 1;
    }
}
