package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.math.MathContext.DECIMAL128;

/**
 * A year, half-year, quarter or month: {@code 2023}, {@code 2023-S1}, {@code 2023-Q2}, {@code 2023-06}.
 *
 * <p>Ordered by its last day, then by length, the longer one later: of a December figure and a figure of the year, the
 * one of the year is the last word.
 *
 * @param ordinal which one of its kind in the year, from 1
 */
public record Period(int year, Frequency frequency, int ordinal) implements Comparable<Period> {
    private static final int MONTHS_PER_YEAR = 12;
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:([SQ])(\\d)|(\\d{2})))?");

    public Period {
        if (year < 1 || year > 9999 || ordinal < 1 || ordinal > MONTHS_PER_YEAR / frequency.months()) {
            throw new PeriodFormatException(text(year, frequency, ordinal));
        }
    }

    /** The whole year. */
    public static Period of(int year) {
        return new Period(year, Frequency.YEAR, 1);
    }

    /**
     * Reads the one form a period is written in.
     *
     * @throws PeriodFormatException for anything else, {@code 2023-13} and {@code 2023-Q5} included
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new PeriodFormatException(text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(4) != null) {
            return new Period(year, Frequency.MONTH, Integer.parseInt(form.group(4)));
        }
        if (form.group(2) == null) {
            return Period.of(year);
        }
        Frequency frequency = form.group(2).equals("S") ? Frequency.HALF_YEAR : Frequency.QUARTER;
        return new Period(year, frequency, Integer.parseInt(form.group(3)));
    }

    /** The first instant after the period, in the zone of the plan. */
    public Instant end(ZoneId zone) {
        return YearMonth.of(year, 1)
                .plusMonths((long) ordinal * frequency.months())
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** Years from the end of {@code earlier} to the end of this: 2.5 from 2020 to 2023-Q2. */
    public BigDecimal yearsSince(Period earlier) {
        int months = endMonth() - earlier.endMonth();
        return months % MONTHS_PER_YEAR == 0
                ? BigDecimal.valueOf(months / MONTHS_PER_YEAR)
                : BigDecimal.valueOf(months).divide(BigDecimal.valueOf(MONTHS_PER_YEAR), DECIMAL128);
    }

    /** Whether this period ends later than the other; periods that end together are not after one another. */
    public boolean endsAfter(Period other) {
        return endMonth() > other.endMonth();
    }

    /** Whether both end on the same day, whatever their length. */
    public boolean endsWith(Period other) {
        return endMonth() == other.endMonth();
    }

    /** Whether the last day is 31 December. */
    public boolean endsYear() {
        return ordinal * frequency.months() == MONTHS_PER_YEAR;
    }

    public boolean wholeYear() {
        return frequency == Frequency.YEAR;
    }

    /** Months from the beginning of the era to the last month, that one included. */
    int endMonth() {
        return year * MONTHS_PER_YEAR + ordinal * frequency.months();
    }

    /** The end of the month before the period. */
    int startMonth() {
        return endMonth() - frequency.months();
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = Integer.compare(endMonth(), other.endMonth());
        return byEnd != 0 ? byEnd : Integer.compare(frequency.months(), other.frequency.months());
    }

    @Override
    public String toString() {
        return text(year, frequency, ordinal);
    }

    private static String text(int year, Frequency frequency, int ordinal) {
        String head = String.format(Locale.ROOT, "%04d", year);
        return switch (frequency) {
            case YEAR -> head;
            case HALF_YEAR -> head + "-S" + ordinal;
            case QUARTER -> head + "-Q" + ordinal;
            case MONTH -> head + String.format(Locale.ROOT, "-%02d", ordinal);
        };
    }
}
