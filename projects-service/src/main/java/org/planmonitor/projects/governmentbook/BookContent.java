package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.planmonitor.projects.ledger.BookMoves;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/** What a version of a book says, in 10,000 yuan. */
record BookContent(Map<Source, Funds> funds, List<Item> items) {

    static final BookContent EMPTY = new BookContent(Map.of(), List.of());

    /**
     * @param available what there is of a source
     * @param annualTotal what of it the book arranges
     */
    record Funds(BigDecimal available, BigDecimal annualTotal) {}

    /**
     * @param total what the project is to get of public funds in all years
     * @param arrangedBefore what earlier years have arranged
     */
    record Item(long project, BigDecimal total, BigDecimal arrangedBefore, Map<Source, BigDecimal> thisYear) {

        BigDecimal arranged() {
            return Money.sum(thisYear.values());
        }
    }

    BigDecimal arranged(Source source) {
        Collection<BigDecimal> amounts = items.stream()
                .map(item -> item.thisYear().getOrDefault(source, BigDecimal.ZERO))
                .toList();
        return Money.sum(amounts);
    }

    BigDecimal arranged() {
        return Money.sum(items.stream().map(Item::arranged).toList());
    }

    /** What must be moved for this to hold instead of what held before. */
    Journal insteadOf(BookContent before, int year) {
        Journal moves = Journal.EMPTY;
        for (Source source : Source.ofBook()) {
            moves = moves.and(
                    BookMoves.available(year, source, available(source).subtract(before.available(source))));
        }
        for (Item item : items) {
            Item old = before.item(item.project());
            for (Source source : Source.ofBook()) {
                BigDecimal difference = of(item, source).subtract(of(old, source));
                moves = moves.and(BookMoves.arranged(year, item.project(), source, difference));
            }
        }
        for (Item gone : before.items) {
            if (items.stream().noneMatch(item -> item.project() == gone.project())) {
                for (Map.Entry<Source, BigDecimal> part : gone.thisYear().entrySet()) {
                    moves = moves.and(BookMoves.arranged(
                            year, gone.project(), part.getKey(), part.getValue().negate()));
                }
            }
        }
        return moves;
    }

    private BigDecimal available(Source source) {
        Funds of = funds.get(source);
        return of == null ? BigDecimal.ZERO : of.available();
    }

    private Item item(long project) {
        return items.stream()
                .filter(item -> item.project() == project)
                .findFirst()
                .orElse(new Item(project, BigDecimal.ZERO, BigDecimal.ZERO, Map.of()));
    }

    private static BigDecimal of(Item item, Source source) {
        return item.thisYear().getOrDefault(source, BigDecimal.ZERO);
    }
}
