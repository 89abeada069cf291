package org.planmonitor.indicators.assessment.arithmetic;

/** The numbers of an answer, each with the decimals it is rounded to: ratios to 6, values and percentages to 4. */
public enum Figure {
    /** Share of the time that has passed, by the date of the figure (τ). */
    ELAPSED(6),
    /** Share of the way that has been gone (P). */
    PROGRESS(6),
    /** Progress over elapsed time (r). */
    PACE_RATIO(6),
    /** Where the series should stand by now. */
    EXPECTED(4),
    /** How much better than expected; negative is worse, whichever way is the good one. */
    GAP(4),
    /** What is needed in each year that is left. */
    NEEDED_PER_YEAR(4),
    /** The average growth needed in the years that are left, in percent. */
    NEEDED_AVERAGE(4),
    /** The average growth so far, in percent. */
    ACHIEVED_AVERAGE(4),
    /** The reduction so far, in percent. */
    CUMULATIVE(4),
    /** The reduction still to be made from here, in percent. */
    STILL_NEEDED(4),
    /** Where the series ends if it goes on like this. */
    PROJECTION(4),
    /** What is missing to all or nothing. */
    REMAINING(4),
    /** How far off a direction's mark is. */
    DISTANCE(4),
    /** Points above (or below) the series to be kept up with. */
    DIFFERENCE(4),
    /** Product of the known years of a series with a hole. */
    KNOWN_PRODUCT(6),
    /** Share of a year's planned total that is done. */
    DONE(6),
    /** That share minus the share of the year that is gone. */
    LEAD(6),
    /** The growth needed in the rest of a year for its plan, in percent. */
    NEEDED_RATE(4);

    private final int decimals;

    Figure(int decimals) {
        this.decimals = decimals;
    }

    int decimals() {
        return decimals;
    }
}
