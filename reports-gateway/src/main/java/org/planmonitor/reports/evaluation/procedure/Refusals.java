package org.planmonitor.reports.evaluation.procedure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a step of the procedure is refused, in both languages. */
final class Refusals {

    private static final int LONGEST = 500;

    private Refusals() {}

    static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
        }
    }

    static void text(String pointer, @Nullable String value) {
        present(pointer, value);
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    "必须是 1 到 " + LONGEST + " 个字符",
                    "1 to " + LONGEST + " characters are expected");
        }
    }

    static ProblemException code(String pointer) {
        return at(
                pointer,
                "WRONG_VALUE",
                "代码由小写字母、数字和连字符组成，最多 40 个",
                "a code is of lower-case letters, digits and hyphens, 40 at most");
    }

    static ProblemException number(int most) {
        return at("/stages", "WRONG_VALUE", "应有 1 到 " + most + " 个环节", "1 to " + most + " stages are expected");
    }

    static ProblemException twice(String pointer) {
        return at(pointer, "DUPLICATE_CODE", "环节代码重复", "the code stands twice");
    }

    static ProblemException unknown(String stage) {
        return ProblemException.notFound(new Text("程序中没有这个环节：" + stage, "The procedure has no such stage: " + stage));
    }

    static ProblemException notYet(Text before) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("此前的环节尚未通过：" + before.zh(), "A stage before it is not passed: " + before.en()));
    }

    static ProblemException over(Text stage) {
        return new ProblemException(
                KitProblem.CONFLICT, new Text("该环节已经通过：" + stage.zh(), "The stage is passed already: " + stage.en()));
    }

    static ProblemException future(LocalDate today) {
        return rule("/date", "IN_THE_FUTURE", new Text("日期在今天 " + today + " 之后", "The date is after today, " + today));
    }

    static ProblemException before(LocalDate earliest) {
        return rule(
                "/date",
                "BEFORE_THE_STAGE_BEFORE",
                new Text("日期早于此前环节的 " + earliest, "The date is before that of the stage before, " + earliest));
    }

    static ProblemException document() {
        return rule("/document", "DOCUMENT_REQUIRED", new Text("通过该环节需要文件", "Passing this stage needs a document"));
    }

    private static ProblemException rule(String pointer, String code, Text message) {
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, code, message)));
    }

    private static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }
}
