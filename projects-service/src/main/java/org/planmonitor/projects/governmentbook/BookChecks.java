package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Timelines;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.plan.Plans;

/** What a book must hold to be stored: that it reconciles, with itself, with earlier books, and with what has been issued. */
@ApplicationScoped
class BookChecks {

    private final Plans plans;
    private final BookStore books;
    private final JournalReader journal;
    private final Database database;
    private final Clock clock;

    BookChecks(Plans plans, BookStore books, JournalReader journal, Database database, Clock clock) {
        this.plans = plans;
        this.books = books;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** The content of a request; everything that is wrong with it is told at once. */
    BookContent checked(KnownPlan plan, int year, BookRequest request, Faults faults) {
        BookContent content = request.content(ids(plan.code(), request.projects()), faults);
        if (faults.isEmpty()) {
            requireCarriedOver(plan, year, content, "/items", true, faults);
        }
        faults.throwIfAny();
        return content;
    }

    /** What earlier books have arranged stands there already, and must be what this one says. */
    void requireCarriedOver(KnownPlan plan, int year, BookContent content, String at, boolean byItem, Faults faults) {
        List<Long> projects =
                content.items().stream().map(BookContent.Item::project).toList();
        Map<Long, BigDecimal> until = books.arrangedUntil(plan.code(), year, projects);
        for (int i = 0; i < content.items().size(); i++) {
            BookContent.Item item = content.items().get(i);
            BigDecimal expected = until.get(item.project());
            if (expected != null && expected.compareTo(item.arrangedBefore()) != 0) {
                String sum = Money.plain(expected).toPlainString();
                faults.rule(
                        byItem ? at + "/" + i + "/arrangedBefore" : at,
                        "DOES_NOT_RECONCILE",
                        "以前年度一本账累计安排为 " + sum,
                        "The books of earlier years have arranged " + sum);
            }
        }
    }

    /** Refuses moves that would take away what has been issued. */
    void requireNotIssuedAway(String plan, int year, Journal moves, LocalDate on, Faults faults) {
        for (Timelines.Overdraft overdraft : journal.timelines(plan, year).overdrawnBy(moves, on)) {
            String by = Money.plain(overdraft.missing()).toPlainString();
            String project = codeOf(overdraft.account().project());
            faults.rule(
                    "/items",
                    "BELOW_ISSUED",
                    project + " 的安排低于已下达 " + by,
                    "What is arranged for " + project + " is less than what is issued, by " + by);
        }
    }

    static void requireYear(KnownPlan plan, int year, Faults faults) {
        PlanYears years = PlanYears.of(plan);
        if (!years.contains(year)) {
            faults.parameterRule(
                    "year",
                    "YEAR_OUTSIDE_PLAN",
                    "年份应在规划期 " + years.first() + " 至 " + years.last() + " 内",
                    "The year is one of the plan's: " + years.first() + " to " + years.last());
        }
        faults.throwIfAny();
    }

    void requirePast(KnownPlan plan, @Nullable LocalDate day, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        if (day != null && day.isAfter(today)) {
            faults.rule(
                    "/date", "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
        }
    }

    private Map<String, Long> ids(String plan, Set<String> codes) {
        return database
                .query(
                        "select code, id from project where plan = ? and code = any (?) and sharing = any (?)",
                        row -> Map.entry(row.getString("code"), row.getLong("id")),
                        plan,
                        codes,
                        plans.visible())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String codeOf(long project) {
        return database
                .query(
                        "select code from project where id = any (?)",
                        row -> row.getString("code"),
                        Column.of("bigint", List.of(project), id -> id))
                .stream()
                .findFirst()
                .orElse("");
    }
}
