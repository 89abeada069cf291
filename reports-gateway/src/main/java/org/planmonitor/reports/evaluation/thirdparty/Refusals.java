package org.planmonitor.reports.evaluation.thirdparty;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How something about an evaluation from outside is refused, in both languages. */
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

    static ProblemException wrong(String pointer) {
        return at(pointer, "WRONG_VALUE", "值不符合要求", "the value is not allowed");
    }

    static ProblemException unknownSubject(String pointer, String code) {
        Text message = new Text("报告中没有 " + code, "The report has no " + code);
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, "UNKNOWN_CODE", message)));
    }

    static ProblemException unknown(Object id) {
        return ProblemException.notFound(new Text("没有这项委托：" + id, "There is no such commission: " + id));
    }

    static ProblemException nothingFound() {
        return ProblemException.notFound(new Text("尚未提交评估结果", "Nothing was handed in yet"));
    }

    static ProblemException unknownAdvice(String code) {
        return ProblemException.notFound(new Text("没有这条建议：" + code, "There is no such advice: " + code));
    }

    static ProblemException notCommissioned() {
        return new ProblemException(
                KitProblem.FORBIDDEN, new Text("不是受委托的评估人", "You are not the evaluator that was commissioned"));
    }

    private static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }
}
