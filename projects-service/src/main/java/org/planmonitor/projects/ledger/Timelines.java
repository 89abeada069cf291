package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was moved on which day, by account. Stricter than {@link Balances}: a guarded account is never below zero on any day,
 * so that nothing is paid before it was allotted, whatever is recorded late.
 */
public final class Timelines {

    private final Map<Account, NavigableMap<LocalDate, BigDecimal>> moved = new HashMap<>();

    /** An account that would be below zero, the first day on which it would, and how much would be missing at most. */
    public record Overdraft(Account account, LocalDate on, BigDecimal missing) {}

    public Timelines add(Account account, LocalDate day, BigDecimal amount) {
        moved.computeIfAbsent(account, any -> new TreeMap<>()).merge(day, amount, BigDecimal::add);
        return this;
    }

    public Timelines add(Journal journal, LocalDate day) {
        journal.postings().forEach(posting -> add(posting.account(), day, posting.amount()));
        return this;
    }

    /** The guarded accounts that the journal of this day would leave below zero on that day or a later one. */
    public List<Overdraft> overdrawnBy(Journal journal, LocalDate day) {
        Timelines after = copy().add(journal, day);
        return journal.postings().stream()
                .map(Posting::account)
                .distinct()
                .filter(account -> account.type().guarded())
                .flatMap(account -> after.lowest(account).stream())
                .toList();
    }

    /** What the account holds in the end. */
    public BigDecimal of(Account account) {
        return Money.sum(moved.getOrDefault(account, new TreeMap<>()).values());
    }

    private List<Overdraft> lowest(Account account) {
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal lowest = BigDecimal.ZERO;
        LocalDate first = null;
        for (Map.Entry<LocalDate, BigDecimal> day :
                Objects.requireNonNull(moved.get(account)).entrySet()) {
            running = running.add(day.getValue());
            lowest = lowest.min(running);
            first = first == null && running.signum() < 0 ? day.getKey() : first;
        }
        return first == null ? List.of() : List.of(new Overdraft(account, first, lowest.negate()));
    }

    private Timelines copy() {
        Timelines copy = new Timelines();
        moved.forEach((account, days) -> copy.moved.put(account, new TreeMap<>(days)));
        return copy;
    }
}
