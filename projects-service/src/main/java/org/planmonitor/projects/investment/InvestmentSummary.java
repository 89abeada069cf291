package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Account;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/**
 * What a project's accounts hold, in 10,000 yuan. What is reported and what is statistical stand apart everywhere and are
 * never added.
 *
 * @param estimate the approved estimate in force, null when none was recorded
 * @param total the planned total, null when none was recorded
 * @param planned the plans of all years together
 * @param flags what is out of order: more cost than was approved
 */
record InvestmentSummary(
        Money.Unit unit,
        @Nullable BigDecimal estimate,
        @Nullable BigDecimal total,
        List<OfSource> funding,
        BigDecimal inPlace,
        BigDecimal planned,
        Completed completed,
        List<OfYear> years,
        List<Flag> flags) {

    /** What was completed, by each of the two ways of counting. */
    @Schema(name = "InvestmentCompleted")
    record Completed(BigDecimal reported, BigDecimal statistical) {}

    /** What is to come from a source, and what has. */
    @Schema(name = "InvestmentOfSource")
    record OfSource(Source source, Text name, BigDecimal planned, BigDecimal inPlace) {}

    @Schema(name = "InvestmentOfYear")
    record OfYear(int year, BigDecimal planned, Completed completed) {}

    /** Something out of order, and by how much. */
    @Schema(name = "InvestmentFlag")
    record Flag(String code, Text message, BigDecimal over) {}

    static InvestmentSummary of(long project, Balances balances) {
        BigDecimal estimate = held(balances, Account.of(AccountType.ESTIMATE, project));
        BigDecimal total = opposite(balances, Account.of(AccountType.TOTAL, project));
        Completed completed = new Completed(
                opposite(balances, Account.of(AccountType.WORK_REPORTED, project)),
                opposite(balances, Account.of(AccountType.WORK_STATISTICAL, project)));
        return new InvestmentSummary(
                Money.UNIT,
                estimate.signum() == 0 ? null : estimate,
                total.signum() == 0 ? null : total,
                funding(project, balances),
                opposite(balances, Account.of(AccountType.RECEIVED, project)),
                opposite(balances, Account.of(AccountType.PLANNED, project)),
                completed,
                years(project, balances),
                flags(estimate, total, completed));
    }

    /** Figures by name, as events and audit entries tell them. */
    Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        totals.put("estimate", estimate == null ? BigDecimal.ZERO : estimate);
        totals.put("total", total == null ? BigDecimal.ZERO : total);
        totals.put("planned", planned);
        totals.put("inPlace", inPlace);
        totals.put("completedReported", completed.reported());
        totals.put("completedStatistical", completed.statistical());
        return totals;
    }

    private static List<OfSource> funding(long project, Balances balances) {
        List<OfSource> funding = new ArrayList<>();
        for (Source source : Source.values()) {
            BigDecimal planned = held(balances, Account.of(AccountType.FUNDING, project, source));
            BigDecimal inPlace = held(balances, Account.of(AccountType.IN_PLACE, project, source));
            if (planned.signum() != 0 || inPlace.signum() != 0) {
                funding.add(new OfSource(source, source.label(), planned, inPlace));
            }
        }
        return funding;
    }

    private static List<OfYear> years(long project, Balances balances) {
        Map<Integer, OfYear> years = new TreeMap<>();
        for (int year : yearsOf(balances)) {
            years.put(
                    year,
                    new OfYear(
                            year,
                            held(balances, Account.of(AccountType.PLAN, project, year)),
                            new Completed(
                                    held(balances, Account.of(AccountType.COMPLETED_REPORTED, project, year)),
                                    held(balances, Account.of(AccountType.COMPLETED_STATISTICAL, project, year)))));
        }
        return List.copyOf(years.values());
    }

    private static TreeSet<Integer> yearsOf(Balances balances) {
        TreeSet<Integer> years = new TreeSet<>();
        balances.byAccount().keySet().stream()
                .filter(account -> account.type() == AccountType.PLAN
                        || account.type() == AccountType.COMPLETED_REPORTED
                        || account.type() == AccountType.COMPLETED_STATISTICAL)
                .forEach(account -> years.add(account.year()));
        return years;
    }

    private static List<Flag> flags(BigDecimal estimate, BigDecimal total, Completed completed) {
        List<Flag> flags = new ArrayList<>();
        if (estimate.signum() == 0) {
            return flags;
        }
        flag(flags, "TOTAL_OVER_ESTIMATE", "计划总投资超概算", "The planned total exceeds the estimate", total, estimate);
        flag(
                flags,
                "REPORTED_OVER_ESTIMATE",
                "完成投资(上报)超概算",
                "What is reported as completed exceeds the estimate",
                completed.reported(),
                estimate);
        flag(
                flags,
                "STATISTICAL_OVER_ESTIMATE",
                "完成投资(统计)超概算",
                "What statistics count as completed exceeds the estimate",
                completed.statistical(),
                estimate);
        return flags;
    }

    private static void flag(
            List<Flag> flags, String code, String zh, String en, BigDecimal figure, BigDecimal estimate) {
        BigDecimal over = figure.subtract(estimate);
        if (over.signum() > 0) {
            flags.add(new Flag(code, new Text(zh, en), Money.plain(over)));
        }
    }

    private static BigDecimal held(Balances balances, Account account) {
        return Money.plain(balances.of(account));
    }

    private static BigDecimal opposite(Balances balances, Account account) {
        return Money.plain(balances.of(account).negate());
    }
}
