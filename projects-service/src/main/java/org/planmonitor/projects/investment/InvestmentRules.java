package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Book;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.InvestmentMoves;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;

/**
 * What an entry moves, and whether it may. Plans of all years together stay within the planned total, years within the
 * plan, and nothing is recorded that has not happened yet.
 *
 * @param today the day at the place of the plan
 */
record InvestmentRules(PlanYears years, LocalDate today) {

    static InvestmentRules of(KnownPlan plan, LocalDate today) {
        return new InvestmentRules(PlanYears.of(plan), today);
    }

    /** What is known of a project before an entry: its accounts, and the present split of the year that the entry is about. */
    record Known(long project, Balances balances, Map<Integer, BigDecimal> monthsOfPlan) {}

    /** The entry to write; of no use when something went to the faults. */
    Draft draft(Known known, Statement.Said said, Faults faults) {
        Statement statement = said.statement();
        happened(statement, faults);
        Journal journal = journal(known, statement);
        if (journal.isEmpty() && faults.isEmpty()) {
            faults.rule("/amount", "CHANGES_NOTHING", "与现行数额相同", "This is what holds already");
        }
        withinTotal(known, journal, faults);
        return new Draft(
                Book.INVESTMENT,
                known.project(),
                statement.kind().name(),
                year(statement),
                month(statement),
                statement instanceof Statement.InPlace inPlace ? inPlace.source() : null,
                statement.amount(),
                statement.effectiveOn(),
                said.document(),
                said.note(),
                lines(statement),
                null,
                journal);
    }

    private void happened(Statement statement, Faults faults) {
        Integer year = year(statement);
        if (year != null && !years.contains(year)) {
            faults.rule(
                    "/period",
                    "YEAR_OUTSIDE_PLAN",
                    "年份应在规划期 " + years.first() + " 至 " + years.last() + " 内",
                    "The year is one of the plan's: " + years.first() + " to " + years.last());
        }
        boolean counted = statement instanceof Statement.Completed;
        LocalDate begins = counted ? statement.effectiveOn().withDayOfMonth(1) : statement.effectiveOn();
        if (begins.isAfter(today)) {
            faults.rule(
                    counted ? "/period" : "/date",
                    "DATE_IN_FUTURE",
                    "日期尚未到来,今天是 " + today,
                    "The date has not come yet; today is " + today);
        }
    }

    private static Journal journal(Known known, Statement statement) {
        long project = known.project();
        return switch (statement) {
            case Statement.Estimate it -> InvestmentMoves.estimate(project, known.balances(), it.amount());
            case Statement.Total it -> InvestmentMoves.total(project, known.balances(), it.bySource());
            case Statement.YearPlan it -> InvestmentMoves.plan(project, it.year(), known.monthsOfPlan(), it.byMonth());
            case Statement.Completed it
            when it.kind() == InvestmentKind.COMPLETED_REPORTED ->
                InvestmentMoves.reported(
                        project, it.effectiveOn().getYear(), it.effectiveOn().getMonthValue(), it.amount());
            case Statement.Completed it ->
                InvestmentMoves.statistical(
                        project, it.effectiveOn().getYear(), it.effectiveOn().getMonthValue(), it.amount());
            case Statement.InPlace it -> InvestmentMoves.inPlace(project, it.source(), it.amount());
        };
    }

    /** Also asked of a reversal, which may bring back a smaller total. */
    static void withinTotal(Known known, Journal journal, Faults faults) {
        BigDecimal over = InvestmentMoves.plannedOverTotal(
                known.project(), known.balances().after(journal));
        if (over.signum() > 0) {
            String by = Money.plain(over).toPlainString();
            faults.rule(
                    "/amount",
                    "DOES_NOT_RECONCILE",
                    "各年计划合计超过计划总投资 " + by + " 万元",
                    "The plans of all years exceed the planned total by " + by);
        }
    }

    static @Nullable Integer year(Statement statement) {
        return switch (statement) {
            case Statement.YearPlan it -> it.year();
            case Statement.Completed it -> it.effectiveOn().getYear();
            default -> null;
        };
    }

    private static @Nullable Integer month(Statement statement) {
        return statement instanceof Statement.Completed it ? it.effectiveOn().getMonthValue() : null;
    }

    private static @Nullable Map<String, BigDecimal> lines(Statement statement) {
        Map<String, BigDecimal> lines = new LinkedHashMap<>();
        if (statement instanceof Statement.Total it) {
            for (Map.Entry<Source, BigDecimal> part : it.bySource().entrySet()) {
                lines.put(part.getKey().name(), part.getValue());
            }
        }
        if (statement instanceof Statement.YearPlan it && !it.byMonth().containsKey(0)) {
            it.byMonth().forEach((month, amount) -> lines.put(String.valueOf(month), amount));
        }
        return lines.isEmpty() ? null : lines;
    }
}
