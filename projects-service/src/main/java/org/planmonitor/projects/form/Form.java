package org.planmonitor.projects.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;

/**
 * Reads the members of one body and collects what is wrong with them. Each reader answers a value of its type, a stand-in where
 * the member is wrong; {@link #check} throws before any stand-in can be used.
 */
public final class Form {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final PartialDate NO_DATE = new PartialDate(1, null, null);

    private final String base;
    private final List<ProblemError> errors = new ArrayList<>();

    public Form() {
        this("");
    }

    /** A form whose members lie below a pointer, {@code /milestones/3}. */
    public Form(String base) {
        this.base = base;
    }

    /** Text that must be there. */
    public String text(String member, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            wrong(member, "TEXT_LENGTH", "应为 1 至 " + longest + " 个字符", "1 to " + longest + " characters are expected");
            return "";
        }
        return value.strip();
    }

    /** Text that may be missing; blank is missing. */
    public @Nullable String optionalText(String member, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : text(member, value, longest);
    }

    /** Words in both languages. */
    public Text words(String member, @Nullable Text value, int longest) {
        if (value == null || !says(value.zh(), longest) || !says(value.en(), longest)) {
            wrong(
                    member,
                    "TEXT_LENGTH",
                    "须有中英文,各 1 至 " + longest + " 个字符",
                    "zh and en of 1 to " + longest + " characters are expected");
            return Text.same("");
        }
        return value;
    }

    /** A code of ours: small letters, digits and hyphens. */
    public String code(String member, @Nullable String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            wrong(
                    member,
                    "CODE_FORMAT",
                    "应为小写字母、数字和连字符,至多 80 个字符",
                    "Small letters, digits and hyphens are expected, 80 at most");
            return "";
        }
        return value;
    }

    /** A date as precise as it is known. */
    public PartialDate date(String member, @Nullable String value) {
        try {
            if (value != null) {
                return PartialDate.parse(value);
            }
        } catch (DateTimeException _) {
            // told below, as for a date that is missing
        }
        wrong(
                member,
                "DATE_FORMAT",
                "应为存在的日期:2022、2022-05 或 2022-05-01",
                "A date that exists is expected: 2022, 2022-05 or 2022-05-01");
        return NO_DATE;
    }

    public @Nullable PartialDate optionalDate(String member, @Nullable String value) {
        return value == null ? null : date(member, value);
    }

    /** A date known to the day. */
    public LocalDate day(String member, @Nullable String value) {
        PartialDate date = date(member, value);
        if (!date.equals(NO_DATE) && date.precision() != PartialDate.Precision.DAY) {
            wrong(member, "DAY_NEEDED", "须精确到日:2022-05-01", "A day is expected: 2022-05-01");
        }
        return date.first();
    }

    public @Nullable LocalDate optionalDay(String member, @Nullable String value) {
        return value == null ? null : day(member, value);
    }

    /** A month, {@code 2025-06}. */
    public YearMonth month(String member, @Nullable String value) {
        PartialDate date = date(member, value);
        if (!date.equals(NO_DATE) && date.precision() != PartialDate.Precision.MONTH) {
            wrong(member, "MONTH_NEEDED", "须为月份:2025-06", "A month is expected: 2025-06");
        }
        return YearMonth.from(date.first());
    }

    /** A number that is not negative. */
    public BigDecimal amount(String member, @Nullable BigDecimal value) {
        if (value == null || value.signum() < 0) {
            wrong(member, "AMOUNT", "应为非负数", "A number of 0 or more is expected");
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> E oneOf(String member, @Nullable String value, Class<E> type) {
        E[] all = type.getEnumConstants();
        for (E constant : all) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(all)
                .map(Enum::name)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        wrong(member, "UNKNOWN_VALUE", "应为下列之一:" + allowed, "One of these is expected: " + allowed);
        return all[0];
    }

    /** A list; missing is empty. */
    public <T> List<T> list(String member, @Nullable List<T> value, int longest) {
        if (value == null) {
            return List.of();
        }
        if (value.size() > longest || value.contains(null)) {
            wrong(
                    member,
                    "LIST_LENGTH",
                    "至多 " + longest + " 项,且不得为空值",
                    "At most " + longest + " items are expected, none of them null");
            return List.of();
        }
        return List.copyOf(value);
    }

    public void wrong(String member, String code, String zh, String en) {
        errors.add(ProblemError.pointer(base + "/" + member, code, new Text(zh, en)));
    }

    /** Adds what another form found, so that all is told at once. */
    public void add(Form other) {
        errors.addAll(other.errors);
    }

    /** 400 with every member that is wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("请求内容有误", "The request is not as it should be"), errors);
        }
    }

    private static boolean says(@Nullable String words, int longest) {
        return words != null && !words.isBlank() && words.length() <= longest;
    }
}
