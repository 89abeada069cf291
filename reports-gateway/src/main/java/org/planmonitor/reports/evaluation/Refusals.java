package org.planmonitor.reports.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** How a request about reports is refused, in both languages. */
final class Refusals {

    private Refusals() {}

    static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
        }
    }

    static ProblemException selection() {
        return at("/selection", "WRONG_VALUE", "仅 CUSTOM 报告可以选择内容", "only a CUSTOM report has a selection");
    }

    static ProblemException emptySelection() {
        return at("", "MISSING_FIELD", "至少选择一项内容", "at least one thing is to be chosen");
    }

    static ProblemException future(Instant asOf, Instant now) {
        return rule(
                "/asOf",
                "IN_THE_FUTURE",
                new Text(asOf + " 在当前时刻 " + now + " 之后", asOf + " is after the present instant " + now));
    }

    static ProblemException year(int year, String start, String end) {
        return rule(
                "/year",
                "OUTSIDE_THE_PLAN",
                new Text(
                        year + " 不在规划期 " + start + "–" + end + " 内",
                        year + " is not a year of the plan, " + start + "–" + end));
    }

    static ProblemException yearNotEnded(String year) {
        return rule(
                "/year",
                "NOT_ENDED",
                new Text(year + " 年在所选时刻尚未结束", "The year " + year + " had not ended at the instant chosen"));
    }

    static ProblemException noToken() {
        return rule(
                "/audience",
                "NO_TOKEN",
                new Text(
                        "网关没有配置自己的令牌，只能生成公开报告",
                        "The gateway has no token of its own configured: only PUBLIC reports can be made"));
    }

    static ProblemException unknownChoice(String pointer, String code) {
        return rule(pointer, "UNKNOWN_CODE", new Text("规划中没有：" + code, "The plan has no " + code));
    }

    static ProblemException unknown(UUID id) {
        return ProblemException.notFound(new Text("没有这个报告：" + id, "There is no such report: " + id));
    }

    static ProblemException noDocument() {
        return ProblemException.notFound(
                new Text("报告没有这种格式或语言的文档", "The report has no document of this format and language"));
    }

    static ProblemException over(ReportState state) {
        return new ProblemException(
                KitProblem.CONFLICT, new Text("报告任务已结束：" + state, "The report is over and done with: " + state));
    }

    static ProblemException editionOfEdition() {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("这已经是一个版本，请对原报告生成版本", "This is an edition itself; make one of the report that it is of"));
    }

    static ProblemException nothingToCompare() {
        return ProblemException.invalid(ProblemError.parameter(
                "with",
                "MISSING_PARAMETER",
                new Text("该报告不是重跑，需指明与哪份报告比较", "the report is no re-run: say which one to compare it with")));
    }

    static ProblemException forgotten(String plan) {
        return new ProblemException(
                KitProblem.CONFLICT,
                new Text("规划 " + plan + " 已删除，只保留其报告", "The plan " + plan + " was deleted; only its reports are kept"));
    }

    static ProblemException notMade() {
        return new ProblemException(KitProblem.CONFLICT, new Text("报告没有生成", "The report is not made"));
    }

    /** One error for each owner. */
    static ProblemException importing(List<String> owners) {
        Text message = new Text("正在导入数据，导入完成后再重跑", "Data is being imported; run again once it is there");
        return new ProblemException(
                KitProblem.CONFLICT,
                message,
                owners.stream()
                        .map(owner -> ProblemError.parameter(
                                "plan",
                                "IMPORT_RUNNING",
                                new Text(message.zh() + "：" + owner, message.en() + ": " + owner)))
                        .toList());
    }

    static ProblemException importsUnknown() {
        return new ProblemException(
                KitProblem.UNAVAILABLE,
                new Text(
                        "数据所有者没有回答是否正在导入数据，请稍后再试",
                        "An owner did not say whether data is being imported; try again later"));
    }

    private static ProblemException rule(String pointer, String code, Text message) {
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(ProblemError.pointer(pointer, code, message)));
    }

    private static ProblemException at(String pointer, String code, String zh, String en) {
        return ProblemException.invalid(ProblemError.pointer(pointer, code, new Text(zh, en)));
    }
}
