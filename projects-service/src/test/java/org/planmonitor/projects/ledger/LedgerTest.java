package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Test
    void more_than_is_available_cannot_be_arranged() {
        Balances book = Balances.NONE.after(BookMoves.available(2024, Source.CITY, HUNDRED));
        Journal tooMuch = BookMoves.arranged(2024, 7, Source.CITY, new BigDecimal("100.000001"));
        assertThat(book.overdrawnBy(tooMuch))
                .singleElement()
                .satisfies(overdraft -> assertThat(overdraft.account().type()).isEqualTo(AccountType.UNARRANGED))
                .satisfies(overdraft -> assertThat(overdraft.missing()).isEqualByComparingTo("0.000001"));
        assertThat(book.overdrawnBy(BookMoves.arranged(2024, 7, Source.CITY, HUNDRED)))
                .isEmpty();
    }

    @Test
    void money_of_another_source_or_year_does_not_help() {
        Balances book = Balances.NONE
                .after(BookMoves.available(2024, Source.CITY, HUNDRED))
                .after(BookMoves.available(2023, Source.BONDS, HUNDRED));
        assertThat(book.overdrawnBy(BookMoves.arranged(2024, 7, Source.BONDS, BigDecimal.ONE)))
                .hasSize(1);
    }

    @Test
    void postings_that_do_not_balance_are_no_journal() {
        Posting alone = new Posting(Account.of(AccountType.ESTIMATE, 1), Posting.NO_MONTH, HUNDRED);
        assertThatThrownBy(() -> Journal.stored(List.of(alone))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plan_split_anew_moves_only_the_months_that_differ() {
        Journal moves = InvestmentMoves.plan(
                1, 2024, Map.of(1, HUNDRED, 2, HUNDRED), Map.of(1, HUNDRED, 3, new BigDecimal("40")));
        assertThat(moves.postings())
                .filteredOn(posting -> posting.account().type() == AccountType.PLAN)
                .extracting(Posting::month, Posting::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, HUNDRED.negate()),
                        org.assertj.core.groups.Tuple.tuple(3, new BigDecimal("40")));
    }

    @Test
    void plans_beyond_the_total_are_noticed_once_a_total_is_known() {
        Balances planned = Balances.NONE.after(InvestmentMoves.plan(1, 2024, Map.of(), Map.of(0, HUNDRED)));
        assertThat(InvestmentMoves.plannedOverTotal(1, planned)).isZero();
        Balances both = planned.after(InvestmentMoves.total(1, planned, Map.of(Source.OWN, new BigDecimal("99.5"))));
        assertThat(InvestmentMoves.plannedOverTotal(1, both)).isEqualByComparingTo("0.5");
    }

    @Test
    void an_amount_says_what_is_wrong_with_it() {
        assertThat(Money.faultOf(new BigDecimal("-0.01")).orElseThrow().code()).isEqualTo("AMOUNT_NEGATIVE");
        assertThat(Money.faultOf(new BigDecimal("0.0000001")).orElseThrow().code())
                .isEqualTo("AMOUNT_FORMAT");
        assertThat(Money.faultOf(new BigDecimal("1e8")).orElseThrow().code()).isEqualTo("AMOUNT_FORMAT");
        assertThat(Money.faultOf(null).orElseThrow().code()).isEqualTo("REQUIRED");
        assertThat(Money.faultOfPositive(BigDecimal.ZERO).orElseThrow().code()).isEqualTo("AMOUNT_ZERO");
        assertThat(Money.faultOf(new BigDecimal("99999999.999999"))).isEmpty();
        assertThat(Money.plain(new BigDecimal("1e3"))).hasToString("1000");
        assertThat(Money.inYuan(new BigDecimal("2.5"))).isEqualByComparingTo("25000");
    }
}
