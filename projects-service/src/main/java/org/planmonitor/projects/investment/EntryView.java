package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.journal.Entry;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/**
 * An entry about a project's money as its reader sees it.
 *
 * @param effectiveOn the day since which it holds; of what was completed, the last day of the month
 * @param reverses the entry that this one undoes
 * @param reversedBy the entry that undid this one
 */
record EntryView(
        long id,
        String project,
        InvestmentKind kind,
        Text kindName,
        @Nullable String period,
        @Nullable Source source,
        BigDecimal amount,
        Money.Unit unit,
        String effectiveOn,
        @Nullable List<InvestmentRequest.Line> lines,
        String document,
        @Nullable String note,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        Instant recordedAt,
        String recordedBy) {

    static EntryView of(Entry entry) {
        InvestmentKind kind = InvestmentKind.valueOf(entry.kind());
        return new EntryView(
                entry.id(),
                Objects.requireNonNull(entry.projectCode()),
                kind,
                kind.label(),
                period(entry),
                entry.source(),
                Money.plain(entry.amount()),
                Money.UNIT,
                entry.effectiveOn().toString(),
                lines(entry.lines()),
                entry.document(),
                entry.note(),
                entry.reverses(),
                entry.reversedBy(),
                entry.recordedAt(),
                entry.recordedBy());
    }

    private static @Nullable String period(Entry entry) {
        if (entry.year() == null) {
            return null;
        }
        return entry.month() == null
                ? "%04d".formatted(entry.year())
                : "%04d-%02d".formatted(entry.year(), entry.month());
    }

    private static @Nullable List<InvestmentRequest.Line> lines(@Nullable Map<String, BigDecimal> stored) {
        if (stored == null) {
            return null;
        }
        List<InvestmentRequest.Line> lines = new ArrayList<>();
        stored.forEach((key, amount) -> lines.add(
                Character.isDigit(key.charAt(0))
                        ? new InvestmentRequest.Line(null, Integer.valueOf(key), amount)
                        : new InvestmentRequest.Line(Source.valueOf(key), null, amount)));
        return lines;
    }
}
