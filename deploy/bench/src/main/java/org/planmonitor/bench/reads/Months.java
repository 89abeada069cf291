package org.planmonitor.bench.reads;

import java.time.YearMonth;

/** The months that have figures, by their number from 0. */
final class Months {

    private static final YearMonth FIRST = YearMonth.of(2021, 1);

    private Months() {}

    static YearMonth of(int number) {
        return FIRST.plusMonths(number);
    }
}
