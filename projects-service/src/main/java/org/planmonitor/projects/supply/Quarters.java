package org.planmonitor.projects.supply;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.planmonitor.projects.form.Parameters;

/** Quarters as they are written, {@code 2025-Q1}; the order of their texts is that of time. */
final class Quarters {

    private static final Pattern SHAPE = Pattern.compile("20\\d{2}-Q[1-4]");
    private static final int MONTHS = 3;
    private static final int YEAR = 4;

    private Quarters() {}

    /** 400 for what is no quarter. */
    static String checked(String quarter) {
        if (!SHAPE.matcher(quarter).matches()) {
            throw Parameters.wrong("quarter", "QUARTER_FORMAT", "应为季度:2025-Q1", "A quarter is expected: 2025-Q1");
        }
        return quarter;
    }

    static String before(String quarter) {
        int number = number(quarter);
        return number > 1 ? year(quarter) + "-Q" + (number - 1) : year(quarter) - 1 + "-Q4";
    }

    static LocalDate firstDay(String quarter) {
        return LocalDate.of(year(quarter), (number(quarter) - 1) * MONTHS + 1, 1);
    }

    private static int year(String quarter) {
        return Integer.parseInt(quarter.substring(0, YEAR));
    }

    private static int number(String quarter) {
        return quarter.charAt(quarter.length() - 1) - '0';
    }
}
