package org.planmonitor.projects.oc4ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/** The money of a project in yuan: its planned total, from which sources and in which years, and what was completed. */
final class PublishedMoney {

    static final String CNY = "CNY";

    private final Wording wording;
    private final Sheet sheet;

    PublishedMoney(Wording wording, Sheet sheet) {
        this.wording = wording;
        this.sheet = sheet;
    }

    Published.@Nullable Budget budget() {
        BigDecimal total = sheet.core().totalCny();
        List<Published.Breakdowns> breakdowns = new ArrayList<>();
        add(
                breakdowns,
                "by-source",
                wording.says("按资金来源", "By source of funds"),
                "FUNDING",
                balance -> new Published.Breakdown(
                        balance.source(),
                        wording.in(Source.valueOf(balance.source()).label()),
                        value(balance.amount()),
                        null));
        add(
                breakdowns,
                "by-year",
                wording.says("按年度计划", "By plan of the year"),
                "PLAN",
                balance -> new Published.Breakdown(
                        String.valueOf(balance.year()), null, value(balance.amount()), year(balance.year())));
        return total == null && breakdowns.isEmpty()
                ? null
                : new Published.Budget(total == null ? null : new Published.Value(Money.plain(total), CNY), breakdowns);
    }

    /** Investment completed as the owner reports it, year by year. */
    List<Published.Metric> metrics() {
        List<Published.Observation> years = balances("COMPLETED_REPORTED").stream()
                .map(balance -> new Published.Observation(
                        String.valueOf(balance.year()),
                        year(balance.year()),
                        value(balance.amount()),
                        null,
                        null,
                        null))
                .toList();
        return years.isEmpty()
                ? List.of()
                : List.of(new Published.Metric(
                        "financialProgress", wording.says("完成投资(上报)", "Investment completed, as reported"), years));
    }

    private void add(
            List<Published.Breakdowns> to,
            String id,
            String description,
            String account,
            Function<Sheet.Balance, Published.Breakdown> line) {
        List<Published.Breakdown> lines = balances(account).stream().map(line).toList();
        if (!lines.isEmpty()) {
            to.add(new Published.Breakdowns(id, description, lines));
        }
    }

    private List<Sheet.Balance> balances(String account) {
        return sheet.balances().stream()
                .filter(balance -> balance.account().equals(account))
                .toList();
    }

    private Published.Period year(int year) {
        return new Published.Period(wording.at(LocalDate.of(year, 1, 1)), wording.at(LocalDate.of(year, 12, 31)));
    }

    private static Published.Value value(BigDecimal amount) {
        return new Published.Value(Money.plain(Money.inYuan(amount)), CNY);
    }
}
