package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.planmonitor.projects.ledger.AccountType.APPROVED;
import static org.planmonitor.projects.ledger.AccountType.COMPLETED_REPORTED;
import static org.planmonitor.projects.ledger.AccountType.COMPLETED_STATISTICAL;
import static org.planmonitor.projects.ledger.AccountType.ESTIMATE;
import static org.planmonitor.projects.ledger.AccountType.FUNDING;
import static org.planmonitor.projects.ledger.AccountType.IN_PLACE;
import static org.planmonitor.projects.ledger.AccountType.PLAN;
import static org.planmonitor.projects.ledger.AccountType.PLANNED;
import static org.planmonitor.projects.ledger.AccountType.RECEIVED;
import static org.planmonitor.projects.ledger.AccountType.TOTAL;
import static org.planmonitor.projects.ledger.AccountType.WORK_REPORTED;
import static org.planmonitor.projects.ledger.AccountType.WORK_STATISTICAL;

/**
 * The moves of a project's own money. What is decided anew (estimate, total, plan of a year) moves the difference to what
 * held before; what is counted (completed, in place) moves its amount.
 */
public final class InvestmentMoves {

    private InvestmentMoves() {}

    /** A version of the approved estimate takes the place of the one before. */
    public static Journal estimate(long project, Balances now, BigDecimal amount) {
        Account estimate = Account.of(ESTIMATE, project);
        return Journal.move(Account.of(APPROVED, project), estimate, amount.subtract(now.of(estimate)));
    }

    /** The planned total, split by source, takes the place of the split before. */
    public static Journal total(long project, Balances now, Map<Source, BigDecimal> bySource) {
        Journal moves = Journal.EMPTY;
        for (Source source : Source.values()) {
            Account funding = Account.of(FUNDING, project, source);
            BigDecimal amount = bySource.getOrDefault(source, BigDecimal.ZERO);
            moves = moves.and(Journal.move(Account.of(TOTAL, project), funding, amount.subtract(now.of(funding))));
        }
        return moves;
    }

    /**
     * The plan of a year, split by month, takes the place of the split before.
     *
     * @param before what each month holds; a plan that is not split is of month {@link Posting#NO_MONTH}
     */
    public static Journal plan(
            long project, int year, Map<Integer, BigDecimal> before, Map<Integer, BigDecimal> byMonth) {
        Set<Integer> months = new TreeSet<>(before.keySet());
        months.addAll(byMonth.keySet());
        Account plan = Account.of(PLAN, project, year);
        Account planned = Account.of(PLANNED, project);
        Journal moves = Journal.EMPTY;
        for (int month : months) {
            BigDecimal difference =
                    byMonth.getOrDefault(month, BigDecimal.ZERO).subtract(before.getOrDefault(month, BigDecimal.ZERO));
            moves = moves.and(Journal.move(planned, plan, month, difference));
        }
        return moves;
    }

    public static Journal reported(long project, int year, int month, BigDecimal amount) {
        return Journal.move(
                Account.of(WORK_REPORTED, project), Account.of(COMPLETED_REPORTED, project, year), month, amount);
    }

    public static Journal statistical(long project, int year, int month, BigDecimal amount) {
        return Journal.move(
                Account.of(WORK_STATISTICAL, project), Account.of(COMPLETED_STATISTICAL, project, year), month, amount);
    }

    public static Journal inPlace(long project, Source source, BigDecimal amount) {
        return Journal.move(Account.of(RECEIVED, project), Account.of(IN_PLACE, project, source), amount);
    }

    /** By how much the plans of all years exceed the planned total; zero or less when they fit or no total is known. */
    public static BigDecimal plannedOverTotal(long project, Balances balances) {
        BigDecimal total = balances.of(Account.of(TOTAL, project)).negate();
        BigDecimal planned = balances.of(Account.of(PLANNED, project)).negate();
        return total.signum() == 0 ? BigDecimal.ZERO : planned.subtract(total);
    }
}
