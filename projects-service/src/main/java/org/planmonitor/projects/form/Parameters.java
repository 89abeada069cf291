package org.planmonitor.projects.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Query and path parameters whose form JAX-RS does not check; what is wrong is a 400 at the parameter. */
public final class Parameters {

    private static final Pattern REGION = Pattern.compile("\\d{6}");

    private Parameters() {}

    public static YearMonth month(String parameter, @Nullable String value) {
        try {
            if (value != null && value.length() == 7) {
                return YearMonth.parse(value);
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw wrong(parameter, "MONTH_FORMAT", "应为月份:2025-06", "A month is expected: 2025-06");
    }

    /** An instant that has passed; null when none was asked for. */
    public static @Nullable Instant past(String parameter, @Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        Instant asked = instant(parameter, value);
        if (asked.isAfter(now)) {
            Text message = new Text(parameter + " 不能晚于当前时刻", parameter + " must not lie in the future");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    java.util.List.of(ProblemError.parameter(parameter, "AS_OF_IN_FUTURE", message)));
        }
        return asked;
    }

    private static Instant instant(String parameter, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException _) {
            throw wrong(
                    parameter,
                    "INSTANT_FORMAT",
                    "应为 RFC 3339 时刻,如 2024-01-01T00:00:00Z",
                    "An RFC 3339 instant is expected: 2024-01-01T00:00:00Z");
        }
    }

    /** One of the constants of an enum; null when the parameter is missing. */
    public static <E extends Enum<E>> @Nullable E oneOf(String parameter, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, "UNKNOWN_VALUE", "未知的取值:" + value, "There is no " + value));
    }

    public static @Nullable Boolean flag(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(parameter, "UNKNOWN_VALUE", "应为 true 或 false", "true or false is expected");
        }
        return Boolean.valueOf(value);
    }

    public static @Nullable String region(@Nullable String value) {
        if (value != null && !REGION.matcher(value).matches()) {
            throw wrong("region", "REGION_FORMAT", "区划代码应为六位数字", "A region is six digits");
        }
        return value;
    }

    public static ProblemException wrong(String parameter, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.parameter(parameter, code, new Text(zh, en)));
    }
}
