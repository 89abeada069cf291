package org.planmonitor.indicators.assessment.arithmetic;

/** How often a series is published; what makes an old figure old. */
public enum Frequency {
    YEAR(12),
    HALF_YEAR(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The length of one period. */
    public int months() {
        return months;
    }
}
