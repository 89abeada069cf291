package org.planmonitor.projects.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What accounts hold. An account never posted to holds nothing. */
public final class Balances {

    public static final Balances NONE = new Balances(Map.of());

    private final Map<Account, BigDecimal> held;

    private Balances(Map<Account, BigDecimal> held) {
        this.held = held;
    }

    public static Balances of(Map<Account, BigDecimal> held) {
        return new Balances(new LinkedHashMap<>(held));
    }

    /** An account from which more was moved than it holds, and by how much. */
    public record Overdraft(Account account, BigDecimal holds, BigDecimal missing) {}

    public BigDecimal of(Account account) {
        return held.getOrDefault(account, BigDecimal.ZERO);
    }

    public Balances after(Journal journal) {
        Map<Account, BigDecimal> next = new LinkedHashMap<>(held);
        journal.postings().forEach(posting -> next.merge(posting.account(), posting.amount(), BigDecimal::add));
        return new Balances(next);
    }

    /** The guarded accounts that the journal would leave below zero; empty when it may be written. */
    public List<Overdraft> overdrawnBy(Journal journal) {
        Balances next = after(journal);
        return journal.postings().stream()
                .map(Posting::account)
                .distinct()
                .filter(account -> account.type().guarded() && next.of(account).signum() < 0)
                .map(account ->
                        new Overdraft(account, of(account), next.of(account).negate()))
                .toList();
    }

    /** The same, project by project. */
    public Map<Long, Balances> byProject() {
        Map<Long, Map<Account, BigDecimal>> split = new HashMap<>();
        held.forEach((account, amount) -> split.computeIfAbsent(account.project(), project -> new LinkedHashMap<>())
                .put(account, amount));
        Map<Long, Balances> projects = new HashMap<>();
        split.forEach((project, accounts) -> projects.put(project, new Balances(accounts)));
        return projects;
    }

    /** The sum over all accounts: zero, unless somebody has written past the rules. */
    public BigDecimal sum() {
        return held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Map<Account, BigDecimal> byAccount() {
        return Collections.unmodifiableMap(held);
    }
}
