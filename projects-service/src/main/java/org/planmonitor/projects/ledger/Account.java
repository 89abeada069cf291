package org.planmonitor.projects.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One account of the chart.
 *
 * @param project the project that it belongs to, {@link #OF_THE_BOOK} when it belongs to the book as a whole
 * @param source null where the account is not kept by source
 * @param year {@link #NO_YEAR} where the account is not kept by year
 */
public record Account(
        AccountType type, long project, @Nullable Source source, int year) {

    public static final long OF_THE_BOOK = 0;
    public static final int NO_YEAR = 0;

    public static Account of(AccountType type, long project) {
        return new Account(type, project, null, NO_YEAR);
    }

    public static Account of(AccountType type, long project, Source source) {
        return new Account(type, project, source, NO_YEAR);
    }

    public static Account of(AccountType type, long project, int year) {
        return new Account(type, project, null, year);
    }

    public Account in(int of) {
        return new Account(type, project, source, of);
    }
}
