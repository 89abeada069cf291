package org.planmonitor.reports.alert.cause;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.rule.AlertKind;

/** A cause in words, in both languages; what is not known is not spoken of. */
final class Wording {

    private static final Map<String, Text> VERDICTS = Map.ofEntries(
            word("ACHIEVED", "已达到", "achieved"),
            word("HELD", "守住", "held"),
            word("AHEAD", "快于预期", "ahead"),
            word("ON_PACE", "符合预期", "on pace"),
            word("BASICALLY_ACHIEVED", "基本达到", "basically achieved"),
            word("BASICALLY_ON_PACE", "基本符合", "basically on pace"),
            word("LAGGING", "滞后", "lagging"),
            word("REVERSED", "逆向", "reversed"),
            word("NOT_ACHIEVED", "未达到", "not achieved"),
            word("BREACHED", "突破底线", "breached"),
            word("NOT_ASSESSABLE", "暂不能判断", "not assessable"));

    private static final Map<String, Text> LIGHTS =
            Map.ofEntries(word("GREEN", "绿", "green"), word("YELLOW", "黄", "yellow"), word("RED", "红", "red"));

    private Wording() {}

    static Text of(AlertKind kind, JsonNode detail) {
        return switch (kind) {
            case VERDICT_RED -> verdict(detail);
            case FIGURE_OVERDUE ->
                new Text(
                        "%s 的数据应于 %s 前公布，至今没有".formatted(text(detail, "period"), text(detail, "due")),
                        "the figure of %s, due on %s, is not there"
                                .formatted(text(detail, "period"), text(detail, "due")));
            case REPORT_OVERDUE ->
                new Text(
                        "%s 的报表应于 %s 前报送，尚缺 %s 项数据"
                                .formatted(text(detail, "period"), text(detail, "due"), text(detail, "figures")),
                        "the report of %s was due on %s; %s figures are missing"
                                .formatted(text(detail, "period"), text(detail, "due"), text(detail, "figures")));
            case PROJECT_REPORT_OVERDUE ->
                new Text(
                        "%s 的月报应于 %s 前报送".formatted(text(detail, "month"), text(detail, "due")),
                        "the report of %s was due on %s".formatted(text(detail, "month"), text(detail, "due")));
            case MILESTONE_SLIPPED -> milestone(detail);
            case BLOCKER_PAST_DUE -> {
                String words = text(detail, "words");
                yield new Text(
                        "堵点应于 %s 前办结%s".formatted(text(detail, "due"), words.isEmpty() ? "" : "：" + words),
                        "a blocker was to be closed by %s%s"
                                .formatted(text(detail, "due"), words.isEmpty() ? "" : ": " + words));
            }
            case CHAIN_SUPPLY -> {
                String node = text(detail, "node");
                yield new Text(
                        text(detail, "zh") + (node.isEmpty() ? "" : "：" + node),
                        text(detail, "en") + (node.isEmpty() ? "" : ": " + node));
            }
            case FUNDS_BEHIND -> {
                String percent = percent(detail.path("inPlace"), detail.path("planned"));
                yield new Text("到位资金为计划的 " + percent, percent + " of the planned investment is in place");
            }
            case RATINGS_CONTRADICT ->
                new Text(
                        "系统 %s，自评 %s，第三方 %s"
                                .formatted(
                                        light(detail, "computed").zh(),
                                        light(detail, "self").zh(),
                                        light(detail, "independent").zh()),
                        "computed %s, own %s, independent %s"
                                .formatted(
                                        light(detail, "computed").en(),
                                        light(detail, "self").en(),
                                        light(detail, "independent").en()));
        };
    }

    private static Text verdict(JsonNode detail) {
        Text verdict = VERDICTS.getOrDefault(text(detail, "verdict"), Text.same(text(detail, "verdict")));
        String ratio = detail.path("ratio").isNumber()
                ? detail.path("ratio")
                        .decimalValue()
                        .setScale(2, RoundingMode.FLOOR)
                        .toPlainString()
                : "";
        return new Text(
                "%s 年：%s%s".formatted(text(detail, "period"), verdict.zh(), ratio.isEmpty() ? "" : "，进度比 " + ratio),
                "%s: %s%s"
                        .formatted(
                                text(detail, "period"), verdict.en(), ratio.isEmpty() ? "" : ", pace ratio " + ratio));
    }

    private static Text milestone(JsonNode detail) {
        String forecast = text(detail, "forecast");
        return new Text(
                "节点“%s”基线 %s，%s"
                        .formatted(
                                text(detail, "zh"),
                                text(detail, "baseline"),
                                forecast.isEmpty() ? "尚未完成" : "预计 " + forecast),
                "milestone “%s”: baseline %s, %s"
                        .formatted(
                                text(detail, "en"),
                                text(detail, "baseline"),
                                forecast.isEmpty() ? "not reached" : "forecast " + forecast));
    }

    private static Text light(JsonNode detail, String whose) {
        return LIGHTS.getOrDefault(text(detail, whose), new Text("未评", "none"));
    }

    private static String percent(JsonNode part, JsonNode whole) {
        return part.decimalValue()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.decimalValue(), 0, RoundingMode.DOWN)
                        .toPlainString()
                + "%";
    }

    private static String text(JsonNode detail, String member) {
        return detail.path(member).isNull() ? "" : detail.path(member).asText("");
    }

    private static Map.Entry<String, Text> word(String code, String zh, String en) {
        return Map.entry(code, new Text(zh, en));
    }
}
