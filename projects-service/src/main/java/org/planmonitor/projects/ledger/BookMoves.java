package org.planmonitor.projects.ledger;

import java.math.BigDecimal;

import static org.planmonitor.projects.ledger.AccountType.ALLOTTED;
import static org.planmonitor.projects.ledger.AccountType.ARRANGED;
import static org.planmonitor.projects.ledger.AccountType.FUNDS;
import static org.planmonitor.projects.ledger.AccountType.ISSUED;
import static org.planmonitor.projects.ledger.AccountType.PAID;
import static org.planmonitor.projects.ledger.AccountType.UNARRANGED;

/**
 * The moves of public funds in one year's book: available, arranged for a project, issued (下达), allotted (拨付), paid
 * (支付). Each step takes from the one before, so that nothing is paid that was not allotted, nothing allotted that was not
 * issued, and no more arranged than is available.
 */
public final class BookMoves {

    private BookMoves() {}

    /** Makes so much more, or less, of a source available. */
    public static Journal available(int year, Source source, BigDecimal difference) {
        return Journal.move(book(FUNDS, year, source), book(UNARRANGED, year, source), difference);
    }

    /** Arranges so much more, or less, for a project. */
    public static Journal arranged(int year, long project, Source source, BigDecimal difference) {
        return Journal.move(book(UNARRANGED, year, source), of(ARRANGED, year, project, source), difference);
    }

    public static Journal issued(int year, long project, Source source, BigDecimal amount) {
        return Journal.move(of(ARRANGED, year, project, source), of(ISSUED, year, project, source), amount);
    }

    public static Journal allotted(int year, long project, Source source, BigDecimal amount) {
        return Journal.move(of(ISSUED, year, project, source), of(ALLOTTED, year, project, source), amount);
    }

    public static Journal paid(int year, long project, Source source, BigDecimal amount) {
        return Journal.move(of(ALLOTTED, year, project, source), of(PAID, year, project, source), amount);
    }

    private static Account book(AccountType type, int year, Source source) {
        return of(type, year, Account.OF_THE_BOOK, source);
    }

    private static Account of(AccountType type, int year, long project, Source source) {
        return Account.of(type, project, source).in(year);
    }
}
