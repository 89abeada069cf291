package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Source;

/**
 * An entry of the right form, one record a kind: what is not of a kind cannot be said with it.
 *
 * <p>Months are 1 to 12; a plan that is not split holds its whole amount in month 0.
 */
sealed interface Statement {

    InvestmentKind kind();

    BigDecimal amount();

    LocalDate effectiveOn();

    record Estimate(BigDecimal amount, LocalDate effectiveOn) implements Statement {
        @Override
        public InvestmentKind kind() {
            return InvestmentKind.ESTIMATE;
        }
    }

    record Total(BigDecimal amount, LocalDate effectiveOn, Map<Source, BigDecimal> bySource) implements Statement {
        @Override
        public InvestmentKind kind() {
            return InvestmentKind.TOTAL;
        }
    }

    record YearPlan(BigDecimal amount, LocalDate effectiveOn, int year, Map<Integer, BigDecimal> byMonth)
            implements Statement {
        @Override
        public InvestmentKind kind() {
            return InvestmentKind.YEAR_PLAN;
        }
    }

    /** What was completed in one month; it holds since the month's last day. */
    record Completed(InvestmentKind kind, BigDecimal amount, LocalDate effectiveOn) implements Statement {}

    record InPlace(BigDecimal amount, LocalDate effectiveOn, Source source) implements Statement {
        @Override
        public InvestmentKind kind() {
            return InvestmentKind.IN_PLACE;
        }
    }

    /** A statement with what shows it. */
    record Said(
            Statement statement, String document, @Nullable String note) {}
}
