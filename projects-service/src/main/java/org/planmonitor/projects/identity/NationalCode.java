package org.planmonitor.projects.identity;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The national code of an investment project (全国投资项目统一代码, GB/T 40058): when, where, and four more groups. The old form
 * begins with a year (2018-140100-47-03-001234), the new one with the last two digits of the year and the month
 * (2101-140100-04-01-123456). The two cannot be mixed up: the first codes were given in 2013, and there is no thirteenth month.
 * The standard's way of computing its check digit is not public, so none is checked.
 *
 * @param month the month it was given in; null in the old form
 * @param region GB/T 2260 code of whoever gave it; zeros for the nation or a province
 */
public record NationalCode(
        String written, int year, @Nullable Integer month, String region) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{2})(\\d{2})-(\\d{6})-\\d{2}-\\d{2}-\\d{6}");
    private static final int FIRST_YEAR = 2013;
    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;

    /** The first two digits of GB/T 2260, 66 for the Xinjiang corps, which gives codes of its own, and 00 for the nation. */
    private static final Set<String> PROVINCES = Set.of(
            "00", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
            "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82");

    /** What is wrong with a code. */
    public enum Fault {
        SHAPE,
        DATE,
        REGION
    }

    /** Reads a code that {@link #fault} finds nothing wrong with. */
    public static NationalCode parse(String written) {
        Matcher parts = SHAPE.matcher(written);
        if (!parts.matches()) {
            throw new DateTimeException("not a national project code: " + written);
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        boolean isMonth = second >= 1 && second <= MONTHS;
        return isMonth
                ? new NationalCode(written, CENTURY + first, second, parts.group(3))
                : new NationalCode(written, first * 100 + second, null, parts.group(3));
    }

    /** What is wrong with it, of what can be known; empty when nothing is. */
    public static Optional<Fault> fault(String written, YearMonth now) {
        if (!SHAPE.matcher(written).matches()) {
            return Optional.of(Fault.SHAPE);
        }
        NationalCode code = parse(written);
        boolean future = code.month() == null
                ? code.year() > now.getYear()
                : YearMonth.of(code.year(), code.month()).isAfter(now);
        if (code.year() < FIRST_YEAR || future) {
            return Optional.of(Fault.DATE);
        }
        return PROVINCES.contains(code.region().substring(0, 2)) ? Optional.empty() : Optional.of(Fault.REGION);
    }
}
