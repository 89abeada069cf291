package org.planmonitor.projects.rate.arithmetic;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The day that a rate speaks of: the last one of a month, or today while the month has not ended.
 *
 * @param today the day at the place of the plan
 */
public record Moment(YearMonth month, LocalDate day, LocalDate today) {

    /** The present month. */
    public static Moment now(LocalDate today) {
        return new Moment(YearMonth.from(today), today, today);
    }

    /** A month that has begun. */
    public static Moment of(YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        return new Moment(month, end.isAfter(today) ? today : end, today);
    }

    public boolean isPresent() {
        return day.equals(today);
    }

    /** The months of its year up to this one. */
    public List<Moment> ofYear() {
        return IntStream.rangeClosed(1, month.getMonthValue())
                .mapToObj(number -> of(month.withMonth(number), today))
                .toList();
    }

    /** The last year that had ended on the day. */
    public int lastWholeYear() {
        boolean ended = day.getMonth() == Month.DECEMBER && day.equals(month.atEndOfMonth());
        return ended ? day.getYear() : day.getYear() - 1;
    }
}
