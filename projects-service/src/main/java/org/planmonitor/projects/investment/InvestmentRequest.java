package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/** An entry as it is asked for. Amounts are in 10,000 yuan. */
@Schema(description = "An entry about a project's money, in 10,000 yuan (万元)")
record InvestmentRequest(
        @Schema(description = "What it says", examples = "YEAR_PLAN", required = true) @Nullable
        InvestmentKind kind,

        @Schema(
                description = "The year of a plan (2024) or the month of what was completed (2024-05)",
                examples = "2024")
        @Nullable
        String period,

        @Schema(description = "Where the money in place came from", examples = "LOANS") @Nullable
        Source source,

        @Schema(description = "Amount in 10,000 yuan", examples = "12000", required = true) @Nullable
        BigDecimal amount,

        @Schema(
                description = "Day of the approval, decision or receipt; not for what was completed",
                examples = "2024-01-15")
        @Nullable
        String date,

        @Schema(description = "How the amount is split: a total by source, a year's plan by month") @Nullable
        List<Line> lines,

        @Schema(description = "What shows it", examples = "并发改投资〔2024〕12号", required = true) @Nullable
        String document,

        @Schema(description = "Remarks") @Nullable String note) {

    private static final int LONGEST_DOCUMENT = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final int MONTHS = 12;
    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-(0[1-9]|1[0-2])");

    /** One part of the amount: of a source, or of a month. */
    @Schema(name = "InvestmentLine", description = "A part of the amount, of one source or of one month")
    record Line(
            @Schema(examples = "LOANS") @Nullable Source source,
            @Schema(examples = "3") @Nullable Integer month,
            @Schema(examples = "4000") @Nullable BigDecimal amount) {}

    /** The statement it makes. What is wrong goes to the faults; look there first, the statement is then of no use. */
    Statement.Said said(Faults faults) {
        if (kind == null) {
            faults.form("/kind", "REQUIRED", "需要记录类型", "The kind of the entry is needed");
        }
        BigDecimal positive = faults.positive("/amount", amount);
        String shown = faults.text("/document", document, LONGEST_DOCUMENT);
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.form("/note", "TEXT_LENGTH", "备注最多 2000 个字符", "A note has at most 2000 characters");
        }
        Statement statement = statement(Objects.requireNonNullElse(kind, InvestmentKind.ESTIMATE), positive, faults);
        return new Statement.Said(statement, shown, note);
    }

    private Statement statement(InvestmentKind of, BigDecimal said, Faults faults) {
        absent("/period", period, of == InvestmentKind.YEAR_PLAN || isCompleted(of), faults);
        absent("/source", source, of == InvestmentKind.IN_PLACE, faults);
        absent("/lines", lines, of == InvestmentKind.TOTAL || of == InvestmentKind.YEAR_PLAN, faults);
        absent("/date", date, !isCompleted(of), faults);
        return switch (of) {
            case ESTIMATE -> new Statement.Estimate(said, on(faults));
            case TOTAL -> new Statement.Total(said, on(faults), bySource(said, faults));
            case YEAR_PLAN -> new Statement.YearPlan(said, on(faults), year(faults), byMonth(said, faults));
            case IN_PLACE -> new Statement.InPlace(said, on(faults), from(faults));
            case COMPLETED_REPORTED, COMPLETED_STATISTICAL ->
                new Statement.Completed(of, said, month(faults).atEndOfMonth());
        };
    }

    private static boolean isCompleted(InvestmentKind kind) {
        return kind == InvestmentKind.COMPLETED_REPORTED || kind == InvestmentKind.COMPLETED_STATISTICAL;
    }

    private static void absent(String pointer, @Nullable Object value, boolean allowed, Faults faults) {
        if (value != null && !allowed) {
            faults.form(pointer, "NOT_OF_KIND", "该类记录没有此项", "An entry of this kind does not have it");
        }
    }

    private LocalDate on(Faults faults) {
        return Objects.requireNonNullElse(faults.day("/date", date), LocalDate.EPOCH);
    }

    private Source from(Faults faults) {
        if (source == null) {
            faults.form("/source", "REQUIRED", "需要资金来源", "The source of the money is needed");
        }
        return Objects.requireNonNullElse(source, Source.OTHER);
    }

    private int year(Faults faults) {
        if (period == null || !YEAR.matcher(period).matches()) {
            faults.form("/period", "PERIOD_FORMAT", "应为年份,如 2024", "A year is expected: 2024");
            return 1;
        }
        return Integer.parseInt(period);
    }

    private YearMonth month(Faults faults) {
        if (period == null || !MONTH.matcher(period).matches()) {
            faults.form("/period", "PERIOD_FORMAT", "应为月份,如 2024-05", "A month is expected: 2024-05");
            return YearMonth.of(1, 1);
        }
        return YearMonth.parse(period);
    }

    private Map<Source, BigDecimal> bySource(BigDecimal said, Faults faults) {
        Map<Source, BigDecimal> split = new EnumMap<>(Source.class);
        List<Line> parts = Objects.requireNonNullElse(lines, List.of());
        if (parts.isEmpty()) {
            faults.form("/lines", "REQUIRED", "需要按资金来源拆分", "The split by source is needed");
            return split;
        }
        for (int i = 0; i < parts.size(); i++) {
            Line part = parts.get(i);
            BigDecimal amountOf = faults.amount("/lines/" + i + "/amount", part.amount());
            if (part.source() == null || part.month() != null) {
                faults.form("/lines/" + i, "LINE_FORMAT", "应只含来源与金额", "A source and an amount are expected");
            } else if (split.put(part.source(), amountOf) != null) {
                faults.rule("/lines/" + i + "/source", "REPEATED", "来源重复", "The source stands twice");
            }
        }
        reconcile(said, split.values(), faults);
        return split;
    }

    private Map<Integer, BigDecimal> byMonth(BigDecimal said, Faults faults) {
        Map<Integer, BigDecimal> split = new TreeMap<>();
        List<Line> parts = Objects.requireNonNullElse(lines, List.of());
        if (parts.isEmpty()) {
            split.put(0, said);
            return split;
        }
        for (int i = 0; i < parts.size(); i++) {
            Line part = parts.get(i);
            BigDecimal amountOf = faults.amount("/lines/" + i + "/amount", part.amount());
            if (part.month() == null || part.month() < 1 || part.month() > MONTHS || part.source() != null) {
                faults.form(
                        "/lines/" + i,
                        "LINE_FORMAT",
                        "应只含月份(1 至 12)与金额",
                        "A month, 1 to 12, and an amount are expected");
            } else if (split.put(part.month(), amountOf) != null) {
                faults.rule("/lines/" + i + "/month", "REPEATED", "月份重复", "The month stands twice");
            }
        }
        reconcile(said, split.values(), faults);
        return split;
    }

    private static void reconcile(BigDecimal said, java.util.Collection<BigDecimal> parts, Faults faults) {
        BigDecimal sum = Money.plain(Money.sum(parts));
        if (sum.compareTo(said) != 0) {
            faults.rule(
                    "/lines",
                    "DOES_NOT_RECONCILE",
                    "各行合计 " + sum.toPlainString() + " 与金额 " + said.toPlainString() + " 不符",
                    "The lines sum up to " + sum.toPlainString() + ", the amount is " + said.toPlainString());
        }
    }
}
