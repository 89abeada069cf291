package org.planmonitor.local.simulation;

import java.time.LocalDate;

/** When a simulated plan takes place. Fixed, because what depends on today would not be the same bytes tomorrow. */
final class Calendar {

    static final int LAST_YEAR = 2026;
    static final int LAST_OBSERVED_YEAR = 2025;

    private static final int DAYS_UNTIL_PUBLISHED = 25;

    private Calendar() {}

    /** The day on which the figure of the part of a year that ends with this month was published. */
    static String published(int year, int lastMonth) {
        return LocalDate.of(year, lastMonth, 1)
                .plusMonths(1)
                .plusDays(DAYS_UNTIL_PUBLISHED)
                .toString();
    }

    static String printedOn(Size size) {
        return LocalDate.of(size.firstYear(), 4, 1).toString();
    }
}
