package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.journal.Entry;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/**
 * An entry of a year's book as its reader sees it: of the book as a whole ({@code BOOK_ISSUED}, {@code BOOK_ADJUSTED}), or
 * money of a project that was moved on.
 */
record FlowView(
        long id,
        int year,
        String kind,
        Text kindName,
        @Nullable String project,
        @Nullable Source source,
        BigDecimal amount,
        Money.Unit unit,
        String date,
        String document,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Instant recordedAt,
        String recordedBy) {

    static final String BOOK_ISSUED = "BOOK_ISSUED";
    static final String BOOK_ADJUSTED = "BOOK_ADJUSTED";

    static FlowView of(Entry entry) {
        return new FlowView(
                entry.id(),
                entry.year() == null ? 0 : entry.year(),
                entry.kind(),
                label(entry.kind()),
                entry.projectCode(),
                entry.source(),
                Money.plain(entry.amount()),
                Money.UNIT,
                entry.effectiveOn().toString(),
                entry.document(),
                entry.reverses(),
                entry.reversedBy(),
                entry.recordedAt(),
                entry.recordedBy());
    }

    private static Text label(String kind) {
        return switch (kind) {
            case BOOK_ISSUED -> new Text("一本账印发", "Book issued");
            case BOOK_ADJUSTED -> new Text("一本账调整", "Book adjusted");
            default -> FlowKind.valueOf(kind).label();
        };
    }
}
