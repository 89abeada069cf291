package org.planmonitor.projects.ledger;

import java.math.BigDecimal;

/**
 * One line of a journal entry.
 *
 * @param month 1 to 12, {@link #NO_MONTH} where the line is not of a month
 * @param amount debited when positive, credited when negative; never zero
 */
public record Posting(Account account, int month, BigDecimal amount) {

    public static final int NO_MONTH = 0;

    public Posting {
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("a posting of nothing");
        }
    }

    Posting negated() {
        return new Posting(account, month, amount.negate());
    }
}
