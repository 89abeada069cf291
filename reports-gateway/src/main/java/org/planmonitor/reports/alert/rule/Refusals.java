package org.planmonitor.reports.alert.rule;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How requests about alerts and their rules are refused, in both languages. */
public final class Refusals {

    /** Longest code of a rule or a department. */
    static final int CODE = 100;

    private Refusals() {}

    /** 400 when a required member is not there. */
    public static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
        }
    }

    /** 400 when words are missing, blank or too long. */
    public static void text(String pointer, @Nullable String value, int longest) {
        present(pointer, value);
        if (value == null || value.isBlank() || value.length() > longest) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    "必须是 1 到 " + longest + " 个字符",
                    "1 to " + longest + " characters are expected");
        }
    }

    static void range(String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    "必须在 " + least + " 到 " + most + " 之间",
                    "%d to %d is expected".formatted(least, most));
        }
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有这条预警规则：" + code, "There is no such alert rule: " + code));
    }

    /** 400 at a member of the body. */
    public static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }
}
