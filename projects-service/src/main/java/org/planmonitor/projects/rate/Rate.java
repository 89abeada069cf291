package org.planmonitor.projects.rate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.planmonitor.kit.text.Text;

/** The rates, with their definitions as every answer gives them. */
enum Rate {
    OPENING(
            Counts.PROJECTS,
            new Text("开工率", "Opening rate"),
            new Text("已开工的签约项目", "Signed projects that have started"),
            new Text("签约批次项目", "Projects of the signed cohorts"),
            new Text(
                    "“三个一批”已关闭各期签约项目中已开工项目数÷签约项目数;按惯例可不计最新一期(newestRound=LEFT_OUT)。",
                    "Of the projects signed in closed rounds, how many have started; by custom the newest round may be left out"
                            + " (newestRound=LEFT_OUT).")),
    PRODUCTION(
            Counts.PROJECTS,
            new Text("投产率", "Production rate"),
            new Text("已投产的开工项目", "Started projects that are in production"),
            new Text("开工批次项目", "Projects of the started cohorts"),
            new Text(
                    "“三个一批”已关闭各期开工项目中已投产(投用)项目数÷开工项目数。",
                    "Of the projects started in closed rounds, how many are in production or in use.")),
    FULL_CAPACITY(
            Counts.MONEY,
            new Text("达效率", "Full-capacity rate"),
            new Text("投产批次项目上年实际产值", "Actual output value of the last whole year"),
            new Text("投产批次项目达产预期年产值", "Expected yearly output value at full capacity"),
            new Text(
                    "“三个一批”已关闭各期投产项目,最近一个完整年度实际产值÷达产预期年产值;未报实际产值按零计,未报预期产值的项目不计并单列。",
                    "Of the projects put into production in closed rounds: actual output value of the last whole year, over the"
                            + " expected one. Without an actual value nothing has been reached; projects without an expected one are"
                            + " told apart.")),
    YEARLY_OPENING(
            Counts.PROJECTS,
            new Text("年度计划开工率", "Opening rate of the yearly list"),
            new Text("已开工的计划新开工项目", "Planned new starts that have started"),
            new Text("计划新开工项目", "Planned new starts"),
            new Text(
                    "年度建设清单中计划新开工项目的已开工数÷计划新开工项目数;续建项目另列,不计入。",
                    "Of the planned new starts on the year's construction list, how many have started; continued projects are told"
                            + " apart and not counted.")),
    INVESTMENT_COMPLETION(
            Counts.MONEY,
            new Text("投资完成率(上报口径)", "Investment completion, reported"),
            new Text("当年完成投资(上报)", "Completed this year, reported"),
            new Text("年度投资计划", "Investment plan of the year"),
            new Text(
                    "有年度投资计划的项目,当年累计完成投资(上报口径)÷年度投资计划。",
                    "Of the projects with a plan for the year: what they report as completed so far, over the plan.")),
    INVESTMENT_COMPLETION_STATISTICAL(
            Counts.MONEY,
            new Text("投资完成率(统计口径)", "Investment completion, statistical"),
            new Text("当年完成投资(统计)", "Completed this year, statistical"),
            new Text("年度投资计划", "Investment plan of the year"),
            new Text(
                    "有年度投资计划的项目,当年累计完成投资(统计口径)÷年度投资计划;与上报口径分列,不合并。",
                    "Of the projects with a plan for the year: what statistics count as completed so far, over the plan. Never mixed"
                            + " with what is reported.")),
    FUNDS_IN_PLACE(
            Counts.MONEY,
            new Text("资金到位率", "Funds in place"),
            new Text("累计到位资金", "Funds in place so far"),
            new Text("计划总投资", "Planned total"),
            new Text(
                    "已登记计划总投资的项目,累计到位资金÷计划总投资。",
                    "Of the projects with a planned total: funds in place so far, over the total.")),
    PAYMENT(
            Counts.MONEY,
            new Text("资金支付率", "Payment rate"),
            new Text("已支付", "Paid"),
            new Text("已下达", "Issued"),
            new Text("年度政府投资一本账,已支付资金÷已下达资金。", "Of the public funds issued by the year's book, how much is paid.")),
    STATISTICAL_ENTRY(
            Counts.PROJECTS,
            new Text("入统率", "Statistical entry"),
            new Text("已入统项目", "Projects entered into the statistics"),
            new Text("应入统项目", "Projects that have to be entered"),
            new Text(
                    "已开工且计划总投资达到入统标准(500万元及以上)的项目中,已入统项目数÷应入统项目数。",
                    "Of the started projects from the planned total on that statistics count (5 million yuan), how many are entered."));

    private final Counts counts;
    private final Text label;
    private final Text numerator;
    private final Text denominator;
    private final Text definition;

    /** What numerator and denominator are counted in. */
    enum Counts {
        PROJECTS,
        MONEY
    }

    Rate(Counts counts, Text label, Text numerator, Text denominator, Text definition) {
        this.counts = counts;
        this.label = label;
        this.numerator = numerator;
        this.denominator = denominator;
        this.definition = definition;
    }

    /** The rate of a path segment: {@code full-capacity}. */
    static Optional<Rate> ofCode(String code) {
        return Arrays.stream(values()).filter(rate -> rate.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isMoney() {
        return counts == Counts.MONEY;
    }

    Text label() {
        return label;
    }

    Text numerator() {
        return numerator;
    }

    Text denominator() {
        return denominator;
    }

    Text definition() {
        return definition;
    }
}
