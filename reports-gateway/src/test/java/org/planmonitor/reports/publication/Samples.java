package org.planmonitor.reports.publication;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Chart.Series;
import org.planmonitor.reports.publication.Chart.Style;
import org.planmonitor.reports.publication.Inline.Plain;

/** Documents with everything that documents have, and names that try to be something else. */
public final class Samples {

    /** A name that is markup, a formula, a path and a quotation at once. */
    public static final String HOSTILE = "=cmd|'/C calc'!A1 <script>alert(\"1\")</script> & ]]> ${x} {{y}} ../..";

    private Samples() {}

    /** A document with every kind of block, and a table of some pages. */
    public static Publication rich(Language language) {
        return rich(language, HOSTILE);
    }

    /** The same with a name of choice in a table, a heading, a paragraph and a chart. */
    public static Publication rich(Language language, String name) {
        boolean zh = language == Language.ZH;
        Metadata metadata = new Metadata(
                zh ? "太原市“十四五”规划" : "Taiyuan's 14th five-year plan",
                zh ? "终期评估报告" : "Final evaluation",
                zh ? "太原市发展和改革委员会" : "Taiyuan Development and Reform Commission",
                Instant.parse("2026-06-30T16:00:00Z"),
                ZoneId.of("Asia/Shanghai"),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                zh ? "模拟数据，仅供演示" : "Simulated data, for demonstration only");
        return new Publication(
                        language,
                        zh ? "太原市“十四五”规划实施情况终期评估报告" : "Final evaluation of Taiyuan's 14th five-year plan",
                        zh ? "（征求意见稿）" : "Draft for comment",
                        metadata,
                        List.of(summary(zh), indicators(zh, name), projects(zh, name), methods(zh)))
                .numbered();
    }

    private static Section summary(boolean zh) {
        Paragraph first = new Paragraph(List.of(
                new Plain(zh ? "评估期内，" : "Over the period, "),
                new Inline.Figure(
                        zh ? "地区生产总值年均增长 6.2%" : "GDP grew by 6.2% a year",
                        "indicator:gdp-growth@2025",
                        zh ? "太原市统计局，2026年3月，第1版" : "Taiyuan statistics bureau, March 2026, revision 1"),
                new Plain(zh ? "，主要指标见" : "; the indicators stand in "),
                new Inline.Reference(zh ? "指标表" : "the table", "indicator-table"),
                new Plain(zh ? "。其中，" : ". Of these, "),
                new Inline.Strong(zh ? "约束性指标全部完成" : "all binding ones were achieved"),
                new Plain(zh ? "，预期性指标多数符合预期；部分指标因最终年份数据尚未公布而暂不可评。" : "; some cannot be judged yet."),
                new Inline.Link(zh ? "规划全文" : "The plan", URI.create("https://example.org/plan?a=1&b=2"))));
        return Section.of(
                "summary",
                zh ? "总体结论" : "Summary",
                first,
                byVerdict(zh),
                new Bullets(
                        false,
                        List.of(
                                List.of(new Plain(zh ? "提前完成的指标，均以公布数据为准。" : "Achieved early: by published figures.")),
                                List.of(
                                        new Inline.Emphasis(zh ? "滞后指标" : "Lagging"),
                                        new Plain(zh ? "须逐项说明原因。" : " ones say why.")))),
                new Note(Note.Kind.CAUTION, List.of(new Plain(zh ? "本报告数据为模拟数据。" : "The data are simulated."))));
    }

    private static Chart byVerdict(boolean zh) {
        return new Chart(
                "by-verdict",
                zh ? "指标评价结果分布" : "Indicators by verdict",
                zh ? "约束性指标十二项完成，预期性指标二十项完成" : "Twelve binding indicators achieved, twenty others",
                Chart.Kind.STACKED,
                zh ? List.of("约束性", "预期性") : List.of("Binding", "Expected"),
                List.of(
                        series(zh ? "提前完成" : "Achieved", Colour.ACHIEVED, Style.SOLID, "12", "20"),
                        series(zh ? "基本符合预期" : "Basically on pace", Colour.BASICALLY, Style.SOLID, "3", "6"),
                        series(zh ? "滞后" : "Lagging", Colour.LAGGING, Style.SOLID, "1", "2"),
                        series(zh ? "不可评" : "Not assessable", Colour.GREY, Style.SOLID, null, "9")),
                "",
                0);
    }

    private static Section indicators(boolean zh, String name) {
        String plan = zh ? "规划" : "Plan";
        List<Column> columns = List.of(
                Column.numbers(zh ? "序号" : "No.", null, 0),
                Column.words(zh ? "指标" : "Indicator"),
                Column.numbers("2020", null, 2).under(plan),
                Column.numbers("2025", null, 2).under(plan),
                Column.numbers(zh ? "实际" : "Actual", null, 2).under(zh ? "实施" : "Outcome"),
                Column.verdicts(zh ? "评价" : "Verdict").under(zh ? "实施" : "Outcome"),
                Column.dates(zh ? "公布日期" : "Published"));
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row.Heading(zh ? "经济发展" : "Economy"));
        for (int i = 1; i <= 90; i++) {
            rows.add(Table.Row.of(
                    Cell.number(BigDecimal.valueOf(i), 0),
                    Cell.words(i == 7 ? name : (zh ? "城镇居民人均可支配收入之" : "Disposable income of urban households ") + i),
                    new Cell.Amount(new BigDecimal("38329.55"), 2, zh ? "元" : "yuan"),
                    Cell.words("≥ 56318"),
                    i % 5 == 0
                            ? new Cell.Nothing(zh ? "未公布" : "not published")
                            : Cell.number(new BigDecimal("-1.005"), 2),
                    new Cell.Verdict(
                            i % 3 == 0 ? Colour.LAGGING : Colour.ON_PACE,
                            i % 3 == 0 ? (zh ? "滞后" : "Lagging") : (zh ? "符合预期" : "On pace")),
                    new Cell.Day(LocalDate.of(2026, 3, 1).plusDays(i))));
        }
        Table table = new Table(
                "indicator-table",
                zh ? "主要指标完成情况" : "Indicators",
                columns,
                rows,
                zh ? "“未公布”指统计部门尚未公布。" : "As published.");
        return Section.of(
                "indicators",
                zh ? "主要指标" : "Indicators",
                List.of(table),
                List.of(Section.of("indicator.gdp", name, lines(zh, name), Paragraph.of(name))
                        .onOwnPage()));
    }

    private static Chart lines(boolean zh, String name) {
        return new Chart(
                "chart-gdp",
                name,
                zh ? "实际值与规划路径" : "Actual figures and the path of the plan",
                Chart.Kind.LINES,
                List.of("2020", "2021", "2022", "2023", "2024", "2025"),
                List.of(
                        series(
                                zh ? "实际" : "Actual",
                                Colour.ACCENT,
                                Style.SOLID,
                                "2.6",
                                "9.2",
                                null,
                                "6.1",
                                "4.3",
                                "5.0"),
                        series(zh ? "规划路径" : "Path", Colour.INK_3, Style.DASHED, "6", "6", "6", "6", "6", "6"),
                        series(
                                zh ? "目标" : "Target",
                                Colour.NOT_ACHIEVED,
                                Style.POINTS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "6.5")),
                "%",
                1);
    }

    private static Section projects(boolean zh, String name) {
        return Section.of(
                "projects",
                zh ? "重大项目" : "Projects",
                new Chart(
                        "chart-investment",
                        zh ? "年度投资" : "Investment by year",
                        zh ? "计划与完成投资" : "Planned and paid",
                        Chart.Kind.BARS,
                        List.of("2023", "2024", "2025"),
                        List.of(
                                series(zh ? "计划" : "Planned", Colour.PREPARE, Style.SOLID, "120", "140.5", "160"),
                                series(name, Colour.STARTED, Style.SOLID, "100", "139", null)),
                        zh ? "亿元" : "100 million yuan",
                        1));
    }

    private static Section methods(boolean zh) {
        return Section.of(
                "methods",
                zh ? "方法附录" : "Methods",
                new Formula(
                        "r = P / τ，P = ln(y/b) / ln(T/b)", zh ? "进度比等于进度除以时间" : "the pace ratio is progress over time"),
                new Bullets(true, List.of(List.of(new Plain("r ≥ 1.05")), List.of(new Plain("0.90 ≤ r < 1.00")))),
                new Note(Note.Kind.HINT, List.of(new Plain(zh ? "阈值按规划设定。" : "Thresholds are the plan's."))));
    }

    private static Series series(String name, Colour colour, Style style, @Nullable String... values) {
        List<@Nullable BigDecimal> decimals = new ArrayList<>();
        Arrays.stream(values).forEach(value -> decimals.add(value == null ? null : new BigDecimal(value)));
        return new Series(name, colour, style, decimals);
    }
}
