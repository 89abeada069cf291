package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one entry writes. It balances or cannot be made: the only ways to one are moves from account to account, sums of
 * such, and the reversal of another.
 */
public final class Journal {

    public static final Journal EMPTY = new Journal(List.of());

    private final List<Posting> postings;

    private Journal(List<Posting> postings) {
        this.postings = List.copyOf(postings);
    }

    /** Moves an amount; a negative one moves back, nothing moves nothing. */
    public static Journal move(Account from, Account to, BigDecimal amount) {
        return move(from, to, Posting.NO_MONTH, amount);
    }

    /** As {@link #move(Account, Account, BigDecimal)}, both lines being of a month. */
    public static Journal move(Account from, Account to, int month, BigDecimal amount) {
        if (amount.signum() == 0) {
            return EMPTY;
        }
        return new Journal(List.of(new Posting(to, month, amount), new Posting(from, month, amount.negate())));
    }

    /** What was stored, read again; that it balances is checked, because the database is not this class. */
    public static Journal stored(List<Posting> postings) {
        BigDecimal sum = postings.stream().map(Posting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw new IllegalArgumentException("postings that do not balance: " + postings);
        }
        return new Journal(postings);
    }

    public Journal and(Journal more) {
        List<Posting> both = new ArrayList<>(postings);
        both.addAll(more.postings);
        return new Journal(both);
    }

    /** Undoes this one line by line; what was written stays written. */
    public Journal reversed() {
        return new Journal(postings.stream().map(Posting::negated).toList());
    }

    public List<Posting> postings() {
        return postings;
    }

    public boolean isEmpty() {
        return postings.isEmpty();
    }
}
