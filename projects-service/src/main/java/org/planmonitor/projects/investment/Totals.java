package org.planmonitor.projects.investment;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Account;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.Money;

/** The planned total as the registry keeps it. */
final class Totals {

    private Totals() {}

    /** In yuan; null when none is in force. */
    static @Nullable BigDecimal inYuan(long project, Balances balances) {
        BigDecimal total = balances.of(Account.of(AccountType.TOTAL, project)).negate();
        return total.signum() == 0 ? null : Money.plain(Money.inYuan(total));
    }
}
