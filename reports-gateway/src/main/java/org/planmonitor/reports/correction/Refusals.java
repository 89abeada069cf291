package org.planmonitor.reports.correction;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a request about corrections is refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
        }
    }

    static void text(String pointer, @Nullable String value, int longest) {
        present(pointer, value);
        if (value == null || value.isBlank() || value.length() > longest) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    "必须是 1 到 " + longest + " 个字符",
                    "1 to " + longest + " characters are expected");
        }
    }

    static ProblemException unknownItem() {
        return at("/code", "UNKNOWN_CODE", "规划中没有这个对象", "The plan has no such indicator, commitment or project");
    }

    static ProblemException unknown(Object id) {
        return ProblemException.notFound(new Text("没有这个更正申请：" + id, "There is no such correction request: " + id));
    }

    static ProblemException step(CorrectionState from, CorrectionState to) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("状态 " + from + " 不能变为 " + to, "A request that is " + from + " cannot become " + to));
    }

    private static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }
}
