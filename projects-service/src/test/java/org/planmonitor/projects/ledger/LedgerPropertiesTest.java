package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import static org.planmonitor.projects.ledger.AccountType.ALLOTTED;
import static org.planmonitor.projects.ledger.AccountType.ARRANGED;
import static org.planmonitor.projects.ledger.AccountType.FUNDS;
import static org.planmonitor.projects.ledger.AccountType.ISSUED;
import static org.planmonitor.projects.ledger.AccountType.PAID;
import static org.planmonitor.projects.ledger.AccountType.UNARRANGED;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

/** Whatever is asked for in whatever order: what the rules let pass reconciles. */
class LedgerPropertiesTest {

    @Test
    void the_sum_over_all_accounts_is_always_zero() {
        qt().forAll(Moves.sequences()).check(moves -> book(moves).sum().signum() == 0);
    }

    @Test
    void nothing_that_exists_is_ever_below_zero() {
        qt().forAll(Moves.sequences())
                .check(moves -> book(moves).byAccount().entrySet().stream()
                        .filter(held -> held.getKey().type().guarded())
                        .allMatch(held -> held.getValue().signum() >= 0));
    }

    @Test
    void what_is_available_of_a_source_is_arranged_or_not_and_what_is_arranged_is_somewhere_on_its_way() {
        qt().forAll(Moves.sequences()).check(moves -> {
            Balances book = book(moves);
            return List.of(Source.CENTRAL, Source.BONDS).stream().allMatch(source -> {
                BigDecimal available = sum(book, account -> account.type() == FUNDS && account.source() == source);
                BigDecimal onItsWay = sum(
                        book,
                        account -> account.source() == source
                                && List.of(UNARRANGED, ARRANGED, ISSUED, ALLOTTED, PAID)
                                        .contains(account.type()));
                return available.negate().compareTo(onItsWay) == 0;
            });
        });
    }

    @Test
    void the_order_of_what_was_let_pass_does_not_change_what_is_held() {
        qt().forAll(Moves.sequences(), longs().all()).check((moves, seed) -> {
            List<Journal> passed = passed(moves);
            List<Journal> shuffled = new ArrayList<>(passed);
            Collections.shuffle(shuffled, new Random(seed));
            return same(fold(passed), fold(shuffled));
        });
    }

    @Test
    void a_reversal_leaves_what_was_before() {
        qt().forAll(Moves.sequences(), Moves.any()).check((moves, last) -> {
            Balances before = book(moves);
            return same(before, before.after(last).after(last.reversed()));
        });
    }

    @Test
    void of_a_decision_taken_anew_the_last_one_counts_whatever_was_before() {
        qt().forAll(longs().between(0, 1_000_000), longs().between(0, 1_000_000))
                .check((first, second) -> {
                    Balances now =
                            Balances.NONE.after(InvestmentMoves.estimate(1, Balances.NONE, BigDecimal.valueOf(first)));
                    now = now.after(InvestmentMoves.estimate(1, now, BigDecimal.valueOf(second)));
                    Map<Source, BigDecimal> split =
                            Map.of(Source.LOANS, BigDecimal.valueOf(first), Source.OWN, BigDecimal.valueOf(second));
                    now = now.after(InvestmentMoves.total(1, now, Map.of(Source.CITY, BigDecimal.ONE)));
                    now = now.after(InvestmentMoves.total(1, now, split));
                    BigDecimal total = now.of(Account.of(AccountType.TOTAL, 1)).negate();
                    return now.of(Account.of(AccountType.ESTIMATE, 1)).longValueExact() == second
                            && total.longValueExact() == first + second
                            && now.sum().signum() == 0;
                });
    }

    /** What a book holds after everything that the rules let pass. */
    private static Balances book(List<Journal> moves) {
        return fold(passed(moves));
    }

    private static List<Journal> passed(List<Journal> moves) {
        List<Journal> passed = new ArrayList<>();
        Balances book = Balances.NONE;
        for (Journal move : moves) {
            if (book.overdrawnBy(move).isEmpty()) {
                passed.add(move);
                book = book.after(move);
            }
        }
        return passed;
    }

    private static Balances fold(List<Journal> moves) {
        Balances book = Balances.NONE;
        for (Journal move : moves) {
            book = book.after(move);
        }
        return book;
    }

    private static boolean same(Balances one, Balances other) {
        return one.byAccount().keySet().stream()
                        .allMatch(account -> one.of(account).compareTo(other.of(account)) == 0)
                && other.byAccount().keySet().stream()
                        .allMatch(account -> one.of(account).compareTo(other.of(account)) == 0);
    }

    private static BigDecimal sum(Balances book, Predicate<Account> which) {
        return book.byAccount().entrySet().stream()
                .filter(held -> which.test(held.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
