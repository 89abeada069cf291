package org.planmonitor.reports.evaluation.narrative;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a section is refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", new Text("缺少必填字段", "a required field is missing"));
        }
    }

    static void length(String pointer, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    new Text("必须是 1 到 " + longest + " 个字符", "1 to " + longest + " characters are expected"));
        }
    }

    static ProblemException code() {
        return ProblemException.invalid(ProblemError.parameter(
                "code",
                "WRONG_VALUE",
                new Text(
                        "代码由小写字母、数字和连字符组成，最多 40 个",
                        "a code is of lower-case letters, digits and hyphens, 40 at most")));
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有这一节：" + code, "There is no such section: " + code));
    }

    static ProblemException notAnAuthor() {
        return new ProblemException(
                KitProblem.FORBIDDEN, new Text("不是这一节的作者", "You are not an author of this section"));
    }

    /** What stands in a text and may not, at its place. */
    static ProblemException markup(String pointer, Refused refused) {
        Text message = switch (refused.reason()) {
            case RAW_HTML ->
                new Text("第 " + refused.line() + " 行：不允许 HTML", "line " + refused.line() + ": HTML is not allowed");
            case MARKUP_NOT_ALLOWED ->
                new Text(
                        "第 " + refused.line() + " 行：不允许的标记 " + refused.what(),
                        "line " + refused.line() + ": markup that is not allowed, " + refused.what());
            case LINK_NOT_ALLOWED ->
                new Text(
                        "第 " + refused.line() + " 行：链接只能是 http 或 https",
                        "line " + refused.line() + ": links are by http or https only");
            case UNKNOWN_REFERENCE ->
                new Text(
                        "第 " + refused.line() + " 行：报告数据中没有 " + refused.what(),
                        "line " + refused.line() + ": the data of the report has no " + refused.what());
        };
        return new ProblemException(
                KitProblem.UNPROCESSABLE,
                message,
                List.of(ProblemError.pointer(pointer, refused.reason().name(), message)));
    }

    private static ProblemException at(String pointer, String code, Text message) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, message));
    }
}
