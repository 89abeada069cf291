package org.planmonitor.projects.rate;

import java.util.List;

import org.planmonitor.projects.rate.Measures.Source;

/**
 * The rates that sum up money, see {@link Measures}. Only projects count that have a denominator in the end. Of the present, the
 * balances are read; of the past, the postings that were recorded by {@code :known}, each on its day.
 */
final class MoneyMeasures {

    private static final String PLANNED = "planned";
    private static final String TOTALS = "totals";
    private static final String GRANTED = "granted";

    private final boolean present;
    private final String among;

    /** @param few whether only few projects are asked about, so that those alone are looked at */
    MoneyMeasures(boolean present, boolean few) {
        this.present = present;
        this.among = few ? " and project_id in (select project_id from v)" : "";
    }

    List<Source> of(Rate rate) {
        return switch (rate) {
            case INVESTMENT_COMPLETION -> sides(PLANNED, "account = 'COMPLETED_REPORTED' and year = :year", 1);
            case INVESTMENT_COMPLETION_STATISTICAL ->
                sides(PLANNED, "account = 'COMPLETED_STATISTICAL' and year = :year", 1);
            case FUNDS_IN_PLACE -> sides(TOTALS, "account = 'RECEIVED' and year = 0", -1);
            case PAYMENT -> sides(GRANTED, "account = 'PAID' and year = :year", 1);
            case OPENING, PRODUCTION, FULL_CAPACITY, YEARLY_OPENING, STATISTICAL_ENTRY ->
                throw new IllegalArgumentException(rate + " is none of money");
        };
    }

    /** The denominators, (project_id, day, amount), of projects that have one in the end: read once, asked for on both sides. */
    String common() {
        return ", " + PLANNED + " as ("
                + denominators(
                        "account = 'PLAN' and year = :year",
                        1,
                        // The first plan of a year is the plan of all its months, however late it was decided.
                        "case when effective_on = min(effective_on) filter (where amount <> 0) over (partition by project_id)"
                                + " then least(effective_on, make_date(:year, 1, 1)) else effective_on end")
                + "), " + TOTALS + " as (" + denominators("account = 'TOTAL' and year = 0", -1, "effective_on")
                + "), " + GRANTED + " as ("
                + denominators("account in ('ISSUED', 'ALLOTTED', 'PAID') and year = :year", 1, "effective_on") + ")";
    }

    /** @param sign -1 for accounts that are kept on the other side */
    private String denominators(String accounts, int sign, String day) {
        if (present && sign > 0) {
            // No balance of these is below zero, see journal_keeps_balances: what a project has is more than nothing
            // when one is.
            return "select project_id, '-infinity'::date as day, amount from journal_balance where plan = :plan and "
                    + accounts + " and amount > 0";
        }
        if (present) {
            return """
                    select project_id, '-infinity'::date as day, sum(amount) * %d as amount from journal_balance
                    where plan = :plan and %s%s group by project_id having sum(amount) * %d > 0
                    """.formatted(sign, accounts, among, sign);
        }
        return """
                select project_id, day, amount from (
                  select project_id, %s as day, amount, sum(amount) over (partition by project_id) as whole
                  from (select project_id, effective_on, sum(amount) * %d as amount from journal_posting
                        where plan = :plan and %s%s and recorded_at <= :known group by project_id, effective_on) p) d
                where whole > 0
                """.formatted(day, sign, accounts, among);
    }

    private List<Source> sides(String denominators, String numerator, int sign) {
        return List.of(Source.onAmounts("""
                        select project_id, null::text as place, day as den_day, null::date as num_day, null::integer as n,
                          amount as denominator, null::numeric as numerator, false as lacks, null as upon from %s
                        """.formatted(denominators)), Source.onAmounts("""
                        select project_id, null::text as place, null::date as den_day, %s as num_day, null::integer as n,
                          null::numeric as denominator, amount * %d as numerator, false as lacks, null as upon
                        from %s where plan = :plan and %s and project_id in (select project_id from %s)
                        """.formatted(
                        present ? "'-infinity'::date" : "effective_on",
                        sign,
                        present ? "journal_balance" : "journal_posting",
                        present ? numerator : numerator + " and recorded_at <= :known",
                        denominators)));
    }
}
