package org.planmonitor.indicators.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.assessment.arithmetic.PeriodFormatException;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Collects what is wrong with a body, so that a caller learns of everything at once. */
final class Complaints {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MAX_DECIMALS = 10;
    private static final int MAX_INTEGER_DIGITS = 18;

    private final List<ProblemError> errors = new ArrayList<>();

    void add(String pointer, String code, String zh, String en) {
        errors.add(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }

    void throwIfAny(KitProblem type) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, errors.getFirst().message(), errors);
        }
    }

    <T> void required(@Nullable T value, String pointer) {
        if (value == null) {
            add(pointer, "REQUIRED", "必须填写", "This is required");
        }
    }

    @Nullable
    Period period(@Nullable String text, String pointer) {
        if (text == null) {
            required(null, pointer);
            return null;
        }
        try {
            Period period = Period.parse(text);
            year(period.year(), pointer);
            return period;
        } catch (PeriodFormatException _) {
            add(
                    pointer,
                    "PERIOD_FORMAT",
                    "不是时期；应为 2023、2023-S1、2023-Q2 或 2023-06",
                    "Not a period: 2023, 2023-S1, 2023-Q2 or 2023-06");
            return null;
        }
    }

    void year(@Nullable Integer year, String pointer) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            add(
                    pointer,
                    "YEAR_RANGE",
                    "年份须在 1900 至 2200 之间",
                    "A year lies between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }

    /** Short texts can be huge numbers: 1e999999999 is one. */
    void number(@Nullable BigDecimal value, String pointer) {
        if (value == null) {
            return;
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        long integerDigits = (long) plain.precision() - plain.scale();
        if (plain.scale() > MAX_DECIMALS || integerDigits > MAX_INTEGER_DIGITS || value.scale() > MAX_DECIMALS * 2) {
            add(
                    pointer,
                    "TOO_MANY_DIGITS",
                    "数字位数过多：整数部分最多 18 位，小数部分最多 10 位",
                    "Too many digits: at most " + MAX_INTEGER_DIGITS + " before and " + MAX_DECIMALS
                            + " after the point");
        }
    }

    @Nullable
    Comparator comparator(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        Comparator known = Comparator.of(text).orElse(null);
        if (known == null) {
            add(
                    pointer,
                    "UNKNOWN_COMPARATOR",
                    "应为 eq、gte、gt、lte、lt、approx、range、toward 或 scale",
                    "One of eq, gte, gt, lte, lt, approx, range, toward, scale");
        }
        return known;
    }

    void size(@Nullable List<?> list, int most, String pointer) {
        if (list != null && list.size() > most) {
            add(pointer, "TOO_MANY", "最多 " + most + " 项", "At most " + most + " entries");
        }
    }
}
