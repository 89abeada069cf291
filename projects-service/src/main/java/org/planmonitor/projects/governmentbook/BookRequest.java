package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/** A book as it is asked for, whole. Amounts are in 10,000 yuan. */
@Schema(description = "A year's book of public funds, in 10,000 yuan (万元)")
record BookRequest(
        @Schema(description = "What there is of each source, and what the book arranges of it", required = true)
        @Nullable
        Map<Source, FundsRequest> funds,

        @Schema(description = "What each project is given", required = true) @Nullable
        List<ItemRequest> items,

        @Schema(description = "Remarks") @Nullable String note) {

    private static final int LONGEST_NOTE = 2000;

    @Schema(name = "BookFunds", description = "Public funds of one source")
    record FundsRequest(
            @Schema(examples = "50000", required = true) @Nullable
            BigDecimal available,

            @Schema(examples = "48000", required = true) @Nullable
            BigDecimal annualTotal) {}

    @Schema(name = "BookItem", description = "What a project is given")
    record ItemRequest(
            @Schema(examples = "metro-line-3", required = true) @Nullable
            String project,

            @Schema(description = "Public funds of all years", examples = "90000", required = true) @Nullable
            BigDecimal total,

            @Schema(description = "Arranged by earlier years", examples = "20000", required = true) @Nullable
            BigDecimal arrangedBefore,

            @Schema(description = "This year's, by source", required = true) @Nullable
            Map<Source, BigDecimal> thisYear) {}

    /** The content it makes; what is wrong goes to the faults. */
    BookContent content(Map<String, Long> projects, Faults faults) {
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.form("/note", "TEXT_LENGTH", "备注最多 2000 个字符", "A note has at most 2000 characters");
        }
        BookContent content = new BookContent(funds(faults), items(projects, faults));
        reconcile(content, faults);
        return content;
    }

    /** The codes of the projects in it. */
    Set<String> projects() {
        Set<String> codes = new HashSet<>();
        for (ItemRequest item : Objects.requireNonNullElse(items, List.<ItemRequest>of())) {
            if (item.project() != null) {
                codes.add(item.project());
            }
        }
        return codes;
    }

    private Map<Source, BookContent.Funds> funds(Faults faults) {
        Map<Source, BookContent.Funds> content = new EnumMap<>(Source.class);
        if (funds == null || funds.isEmpty()) {
            faults.form("/funds", "REQUIRED", "需要各来源可用资金", "The funds of each source are needed");
            return content;
        }
        funds.forEach((source, of) -> {
            String at = "/funds/" + source;
            if (!source.inBook()) {
                faults.rule(at, "NOT_PUBLIC_FUNDS", "不属于政府投资资金", "These are no public funds of the book");
            }
            BigDecimal available = faults.amount(at + "/available", of.available());
            BigDecimal annualTotal = faults.amount(at + "/annualTotal", of.annualTotal());
            if (annualTotal.compareTo(available) > 0) {
                faults.rule(
                        at + "/annualTotal",
                        "OVER_AVAILABLE",
                        "年度安排 " + annualTotal.toPlainString() + " 超过可用 " + available.toPlainString(),
                        "The annual total " + annualTotal.toPlainString() + " exceeds what is available, "
                                + available.toPlainString());
            }
            content.put(source, new BookContent.Funds(available, annualTotal));
        });
        return content;
    }

    private List<BookContent.Item> items(Map<String, Long> projects, Faults faults) {
        List<BookContent.Item> content = new ArrayList<>();
        List<ItemRequest> given = Objects.requireNonNullElse(items, List.of());
        if (given.isEmpty()) {
            faults.form("/items", "REQUIRED", "至少安排一个项目", "At least one project is needed");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ItemRequest item = given.get(i);
            String at = "/items/" + i;
            Long project = item.project() == null ? null : projects.get(item.project());
            if (item.project() == null) {
                faults.form(at + "/project", "REQUIRED", "需要项目代码", "The code of a project is needed");
            } else if (project == null) {
                faults.rule(at + "/project", "UNKNOWN_PROJECT", "没有该项目", "There is no such project");
            } else if (!seen.add(item.project())) {
                faults.rule(at + "/project", "REPEATED", "项目重复", "The project stands twice");
            }
            content.add(item(project == null ? -i - 1L : project, item, at, faults));
        }
        return content;
    }

    private static BookContent.Item item(long project, ItemRequest item, String at, Faults faults) {
        BigDecimal total = faults.amount(at + "/total", item.total());
        BigDecimal before = faults.amount(at + "/arrangedBefore", item.arrangedBefore());
        Map<Source, BigDecimal> thisYear = new EnumMap<>(Source.class);
        if (item.thisYear() == null || item.thisYear().isEmpty()) {
            faults.form(at + "/thisYear", "REQUIRED", "需要当年安排", "What is arranged this year is needed");
        } else {
            item.thisYear().forEach((source, amount) -> {
                BigDecimal positive = faults.amount(at + "/thisYear/" + source, amount);
                if (positive.signum() > 0) {
                    thisYear.put(source, positive);
                }
            });
        }
        BookContent.Item content = new BookContent.Item(project, total, before, thisYear);
        BigDecimal over = before.add(content.arranged()).subtract(total);
        if (over.signum() > 0) {
            String by = Money.plain(over).toPlainString();
            faults.rule(
                    at + "/thisYear",
                    "OVER_TOTAL",
                    "累计安排超过项目总额 " + by,
                    "With earlier years it exceeds the project's total by " + by);
        }
        return content;
    }

    private static void reconcile(BookContent content, Faults faults) {
        for (Source source : Source.values()) {
            BookContent.Funds of = content.funds().get(source);
            BigDecimal annualTotal = of == null ? BigDecimal.ZERO : of.annualTotal();
            BigDecimal arranged = Money.plain(content.arranged(source));
            if (arranged.compareTo(annualTotal) != 0) {
                faults.rule(
                        "/funds/" + source + "/annualTotal",
                        "DOES_NOT_RECONCILE",
                        "各项目安排合计 " + arranged.toPlainString() + " 与年度总额 " + annualTotal.toPlainString() + " 不符",
                        "The arrangements sum up to " + arranged.toPlainString() + ", the annual total is "
                                + annualTotal.toPlainString());
            }
        }
    }
}
