package org.planmonitor.bench.reads;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The months that single figures are asked of: the last that have some, as people mostly do. */
final class Months {

    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final int COUNT = 6;

    /** Oldest first. */
    static final List<YearMonth> ALL = IntStream.rangeClosed(1, COUNT)
            .mapToObj(back -> LAST.minusMonths(COUNT - back))
            .toList();

    private Months() {}
}
