package org.planmonitor.projects.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it is known: a year, a month or a day. It is never filled up to a day, because a guessed day
 * would read like a known one; questions of order are answered from the first and the last day it may mean.
 *
 * <p>The natural order is that of the first possible day, the less precise date first, and agrees with the order of the
 * written forms.
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::first).thenComparing(PartialDate::precision);

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
        if (month == null && day != null) {
            throw new DateTimeException("a day without its month");
        }
        if (month != null) {
            YearMonth inYear = YearMonth.of(year, month);
            if (day != null && !inYear.isValidDay(day)) {
                throw new DateTimeException("day " + day + " of " + inYear);
            }
        }
    }

    /**
     * Reads {@code 2022}, {@code 2022-05} or {@code 2022-05-01}.
     *
     * @throws DateTimeException when the text has another form or names a day that does not exist
     */
    public static PartialDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("not a date: " + text);
        }
        return new PartialDate(Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public Precision precision() {
        if (day != null) {
            return Precision.DAY;
        }
        return month != null ? Precision.MONTH : Precision.YEAR;
    }

    /** The earliest day it may mean. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The latest day it may mean. */
    public LocalDate last() {
        if (day != null) {
            return first();
        }
        return month == null
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** True when no reading of this date could be on or after any reading of the other. */
    public boolean certainlyBefore(PartialDate other) {
        return last().isBefore(other.first());
    }

    /** True when no reading of this date could be on or before the day. */
    public boolean certainlyAfter(LocalDate other) {
        return first().isAfter(other);
    }

    /** True when every reading of the other is a reading of this. */
    public boolean contains(PartialDate other) {
        return !other.first().isBefore(first()) && !other.last().isAfter(last());
    }

    /** The earlier of two dates of one happening; of two that may be the same day, the one that says more. */
    public PartialDate earlierOrFiner(PartialDate other) {
        if (contains(other)) {
            return other;
        }
        if (other.contains(this)) {
            return this;
        }
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** The written form, as precise as the date. */
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
