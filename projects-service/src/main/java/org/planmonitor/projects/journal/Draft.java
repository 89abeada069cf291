package org.planmonitor.projects.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Source;

/**
 * An entry before it is written.
 *
 * @param project the project that it is about, null for the book as a whole
 * @param amount what was said, in 10,000 yuan; the journal holds what that moves
 * @param effectiveOn the day since which it holds
 * @param lines how the amount was said to be split, by source or by month; null when it was not
 * @param reverses the entry that it undoes
 */
public record Draft(
        Book book,
        @Nullable Long project,
        String kind,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Source source,
        BigDecimal amount,
        LocalDate effectiveOn,
        String document,
        @Nullable String note,
        @Nullable Map<String, BigDecimal> lines,
        @Nullable Long reverses,
        Journal journal) {

    /** The entry that undoes a written one, from the same day on. */
    public static Draft reversalOf(Entry entry, Journal written, String reason) {
        return new Draft(
                entry.book(),
                entry.project(),
                entry.kind(),
                entry.year(),
                entry.month(),
                entry.source(),
                entry.amount(),
                entry.effectiveOn(),
                reason,
                null,
                entry.lines(),
                entry.id(),
                written.reversed());
    }
}
