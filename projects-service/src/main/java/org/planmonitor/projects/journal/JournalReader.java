package org.planmonitor.projects.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.ledger.Account;
import org.planmonitor.projects.ledger.AccountType;
import org.planmonitor.projects.ledger.Balances;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Timelines;

/** What is written in the journal, and what accounts hold by it. */
@ApplicationScoped
public class JournalReader {

    private static final String IN_FORCE = """
             where e.plan = ? and e.project_id = ? and e.kind = ? and e.year is not distinct from ?::integer
               and e.book = 'INVESTMENT' and e.reverses is null
               and not exists (select 1 from journal_entry r where r.reverses = e.id)
            """;

    private final Database database;

    JournalReader(Database database) {
        this.database = database;
    }

    /** What the accounts of these projects hold, of both books. */
    public Balances ofProjects(String plan, Collection<Long> projects) {
        Map<Account, BigDecimal> held = new LinkedHashMap<>();
        database.query(
                        "select * from journal_balance where plan = ? and project_id = any (?)",
                        row -> Map.entry(Rows.account(row), row.getBigDecimal("amount")),
                        plan,
                        Column.of("bigint", List.copyOf(projects), id -> id))
                .forEach(row -> held.put(row.getKey(), row.getValue()));
        return Balances.of(held);
    }

    /** What was moved on which day in one year's book. */
    public Timelines timelines(String plan, int year) {
        Timelines moved = new Timelines();
        database.query(
                        """
                        select account, year, project_id, source, effective_on, sum(amount) as amount
                        from journal_posting where plan = ? and year = ?
                          and account in ('UNARRANGED', 'ARRANGED', 'ISSUED', 'ALLOTTED', 'PAID')
                        group by account, year, project_id, source, effective_on
                        """,
                        row -> new Moved(
                                Rows.account(row),
                                row.getObject("effective_on", LocalDate.class),
                                row.getBigDecimal("amount")),
                        plan,
                        year)
                .forEach(each -> moved.add(each.account(), each.on(), each.amount()));
        return moved;
    }

    private record Moved(Account account, LocalDate on, BigDecimal amount) {}

    /** The entries of one year's book that the reader may see, in the order in which they became known. */
    public List<Entry> ofYear(String plan, int year, long after, int rows, Set<Sharing> visible) {
        return database.query(Rows.ENTRY + """
                         where e.plan = ? and e.year = ? and e.book = 'GOVERNMENT' and e.id > ?
                           and (p.sharing is null or p.sharing = any (?)) order by e.id limit ?
                        """, Rows::entry, plan, year, after, visible, rows);
    }

    /** What an account of a project holds by month, by project: the split of a year's plan. */
    public Map<Long, Map<Integer, BigDecimal>> months(
            String plan, Collection<Long> projects, AccountType account, int year) {
        Map<Long, Map<Integer, BigDecimal>> split = new HashMap<>();
        database.query(
                        """
                        select project_id, month, sum(amount) as amount from journal_posting
                        where plan = ? and project_id = any (?) and account = ? and year = ?
                        group by project_id, month
                        """,
                        row -> Map.entry(
                                row.getLong("project_id"), Map.entry(row.getInt("month"), row.getBigDecimal("amount"))),
                        plan,
                        Column.of("bigint", List.copyOf(projects), id -> id),
                        account,
                        year)
                .forEach(row -> split.computeIfAbsent(row.getKey(), project -> new HashMap<>())
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return split;
    }

    public Optional<Entry> find(String plan, long id) {
        return database.query(Rows.ENTRY + " where e.plan = ? and e.id = ?", Rows::entry, plan, id).stream()
                .findFirst();
    }

    /** The entries with these numbers, which ascend, in their order. */
    public List<Entry> findAll(String plan, List<Long> ids) {
        return database.query(
                Rows.ENTRY + " where e.plan = ? and e.id = any (?) order by e.id",
                Rows::entry,
                plan,
                Column.of("bigint", ids, id -> id));
    }

    /** The entries about a project's own money, in the order in which they became known. */
    public List<Entry> ofProject(String plan, long project, long after, int rows) {
        return database.query(
                Rows.ENTRY
                        + " where e.plan = ? and e.project_id = ? and e.book = 'INVESTMENT' and e.id > ? order by e.id limit ?",
                Rows::entry,
                plan,
                project,
                after,
                rows);
    }

    /** The versions of a project's approved estimate that were not undone, the one in force last. */
    public List<Entry> estimates(String plan, long project) {
        return database.query(
                Rows.ENTRY + IN_FORCE + " order by e.id", Rows::entry, plan, project, AccountType.ESTIMATE, null);
    }

    /** The journal of an entry as it was written. */
    public Journal written(long entry) {
        return Journal.stored(database.query(
                "select * from journal_posting where entry_id = ? order by ordinal", Rows::posting, entry));
    }

    /** The newest entry of a kind about a project and year that has not been undone; of no year where that is null. */
    public Optional<Entry> inForce(String plan, long project, String kind, @Nullable Integer year) {
        return database
                .query(Rows.ENTRY + IN_FORCE + " order by e.id desc limit 1", Rows::entry, plan, project, kind, year)
                .stream()
                .findFirst();
    }
}
