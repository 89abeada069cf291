package org.planmonitor.projects.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Query and path parameters whose form JAX-RS does not check; what is wrong is a 400 at the parameter. */
public final class Parameters {

    private static final Pattern REGION = Pattern.compile("\\d{6}");

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

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

    public static @Nullable LocalDate day(String parameter, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw wrong(parameter, "DATE_FORMAT", "应为日期:2025-06-01", "A day is expected: 2025-06-01");
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

    /** A code of ours in a path: small letters, digits and hyphens. */
    public static String code(String parameter, String value) {
        if (!CODE.matcher(value).matches()) {
            throw wrong(
                    parameter,
                    "CODE_FORMAT",
                    "应为小写字母、数字和连字符,至多 80 个字符",
                    "Small letters, digits and hyphens are expected, 80 at most");
        }
        return value;
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
