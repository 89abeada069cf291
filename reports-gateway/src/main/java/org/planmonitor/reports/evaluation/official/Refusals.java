package org.planmonitor.reports.evaluation.official;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.Unprintable;
import org.planmonitor.reports.publication.OfficialFonts;

/** How particulars are refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", new Text("缺少必填字段", "a required field is missing"));
        }
    }

    static void text(String pointer, @Nullable String value, int longest) {
        present(pointer, value);
        optional(pointer, value, longest);
    }

    /** A few words, or none. */
    static void optional(String pointer, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.isBlank() || value.length() > longest) {
            throw at(
                    pointer,
                    "WRONG_VALUE",
                    new Text("必须是 1 到 " + longest + " 个字符", "1 to " + longest + " characters are expected"));
        }
    }

    static void printable(String pointer, @Nullable String value) {
        List<String> missing = value == null ? List.of() : OfficialFonts.unprintable(value);
        if (!missing.isEmpty()) {
            throw Unprintable.refused(pointer, missing);
        }
    }

    static void printable(String pointer, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            printable(pointer + "/" + i, values.get(i));
        }
    }

    static List<String> names(String pointer, @Nullable List<String> names, int most, int longest) {
        if (names == null) {
            return List.of();
        }
        if (names.size() > most) {
            throw at(pointer, "WRONG_VALUE", new Text("最多 " + most + " 个", "at most " + most + " are expected"));
        }
        for (int i = 0; i < names.size(); i++) {
            text(pointer + "/" + i, names.get(i), longest);
        }
        return List.copyOf(names);
    }

    static ProblemException crowded(String pointer) {
        return at(
                pointer,
                "WRONG_VALUE",
                new Text("与发文字号同排时放不下", "these names do not fit into the line of the document's number"));
    }

    static ProblemException tooMany(String pointer, int signs) {
        return at(
                pointer,
                "WRONG_VALUE",
                new Text(
                        "主送机关和抄送机关合计最多 " + signs + " 个字符",
                        "recipients and copies have " + signs + " characters together at the most"));
    }

    static ProblemException number() {
        return at(
                "/documentNumber",
                "WRONG_VALUE",
                new Text(
                        "发文字号由机关代字、六角括号中的年份、序号和“号”组成，如 并发改〔2026〕12号",
                        "a document number is of the organ's code, the year in 〔〕, a number without leading noughts and 号: 并发改〔2026〕12号"));
    }

    static ProblemException copyNumber() {
        return at("/copyNumber", "WRONG_VALUE", new Text("份号为 6 位数字", "the number of a copy has six figures"));
    }

    static ProblemException notChinese() {
        Text message = new Text("公文格式只用于中文文档，该报告没有中文文档", "The layout is of Chinese documents, and the report has none");
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer("", "NOT_CHINESE", message)));
    }

    static ProblemException none() {
        return ProblemException.notFound(
                new Text("该版本没有公文要素", "The edition was given no particulars of an official document"));
    }

    private static ProblemException at(String pointer, String code, Text message) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, message));
    }
}
