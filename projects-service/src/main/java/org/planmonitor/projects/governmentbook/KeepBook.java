package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Book;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.journal.JournalWriter;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Timelines;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * Writes versions of a book: drafts it, decides on it, issues and adjusts it. Of two officials who read the same version one
 * writes and the other is told 412; a book that does not reconcile is not stored.
 */
@ApplicationScoped
class KeepBook {

    private final Plans plans;
    private final BookStore books;
    private final ReadBook reader;
    private final JournalReader journal;
    private final JournalWriter writer;
    private final Recordings recordings;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Database database;
    private final Clock clock;

    KeepBook(
            Plans plans,
            BookStore books,
            ReadBook reader,
            JournalReader journal,
            JournalWriter writer,
            Recordings recordings,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Database database,
            Clock clock) {
        this.plans = plans;
        this.books = books;
        this.reader = reader;
        this.journal = journal;
        this.writer = writer;
        this.recordings = recordings;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /** A book after a write, with its new tag. */
    record Kept(BookView book, EntityTag tag, boolean created) {}

    /** Writes the draft, whole: the first, or instead of the one that was read. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept draft(String planCode, int year, BookRequest request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        Faults faults = new Faults("");
        requireYear(plan, year, faults);
        BookStore.Stored stored = books.lock(planCode, year).orElse(null);
        condition.require(stored == null ? null : stored.tag());
        if (stored != null && stored.state() != BookState.DRAFT) {
            throw conflict(
                    "一本账已" + stored.state().label().zh() + ",不能再改草案",
                    "The book is no draft any more: " + stored.state());
        }
        BookContent content = checked(plan, year, request, faults);
        BookStore.Stored book = stored == null ? books.create(planCode, year) : stored;
        BookStore.Said said = new BookStore.Said(BookState.DRAFT, null, null, request.note());
        return write(plan, book, said, content, "government-book.drafted", stored == null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept decide(String planCode, int year, DecisionRequest.Checked decision, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        BookStore.Stored book = lock(planCode, year, condition);
        if (!book.state().next().contains(decision.to())) {
            throw conflict(
                    "当前为" + book.state().label().zh() + ",可转入:" + book.state().next(),
                    "The book is " + book.state() + "; it may become: "
                            + book.state().next());
        }
        Faults faults = new Faults("");
        requirePast(plan, decision.date(), faults);
        BookContent content = books.content(book.id(), book.number());
        if (decision.to() != BookState.DRAFT) {
            requireCarriedOver(plan, year, content, "/to", false, faults);
        }
        faults.throwIfAny();
        BookStore.Said said = new BookStore.Said(decision.to(), decision.date(), decision.document(), null);
        if (decision.to() == BookState.ISSUED) {
            Journal moves = content.insteadOf(BookContent.EMPTY, year);
            writer.write(planCode, List.of(entry(year, FlowView.BOOK_ISSUED, content.arranged(), said, moves)));
        }
        return write(plan, book, said, content, "government-book.decided", false);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept adjust(
            String planCode,
            int year,
            AdjustmentRequest.Decided decided,
            BookRequest request,
            WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        BookStore.Stored book = lock(planCode, year, condition);
        if (!book.state().holds()) {
            throw conflict("一本账尚未印发,请修改草案", "The book is not issued yet: change its draft");
        }
        if (books.laterHolds(planCode, year)) {
            throw conflict("以后年度的一本账已印发,累计安排不能再变", "A later year's book is issued and carries this one's sums on");
        }
        Faults faults = new Faults("");
        requirePast(plan, decided.date(), faults);
        BookContent content = checked(plan, year, request, faults);
        Journal moves = content.insteadOf(books.content(book.id(), book.number()), year);
        requireNotIssuedAway(planCode, year, moves, decided.date(), faults);
        faults.throwIfAny();
        BookStore.Said said =
                new BookStore.Said(BookState.ADJUSTED, decided.date(), decided.document(), request.note());
        if (!moves.isEmpty()) {
            writer.write(planCode, List.of(entry(year, FlowView.BOOK_ADJUSTED, content.arranged(), said, moves)));
        }
        return write(plan, book, said, content, "government-book.adjusted", false);
    }

    private Kept write(
            KnownPlan plan,
            BookStore.Stored book,
            BookStore.Said said,
            BookContent content,
            String action,
            boolean created) {
        BookView before = created ? null : reader.view(plan, book, book.number());
        BookStore.Stored after = books.add(
                book, said, content, recordings.take(plan.code()), caller.get().subject());
        BookView view = reader.view(plan, after, after.number());
        audit.record(BookEvents.AGGREGATE, BookEvents.id(plan.code(), book.year()), action, before, view);
        outbox.emit(BookEvents.changed(view, disclosure.of(plan.sharing())));
        return new Kept(view, after.tag(), created);
    }

    private BookContent checked(KnownPlan plan, int year, BookRequest request, Faults faults) {
        BookContent content = request.content(ids(plan.code(), request.projects()), faults);
        if (faults.isEmpty()) {
            requireCarriedOver(plan, year, content, "/items", true, faults);
        }
        faults.throwIfAny();
        return content;
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
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What earlier books have arranged stands there already, and must be what this one says. */
    private void requireCarriedOver(
            KnownPlan plan, int year, BookContent content, String at, boolean byItem, Faults faults) {
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

    private void requireNotIssuedAway(String plan, int year, Journal moves, LocalDate on, Faults faults) {
        for (Timelines.Overdraft overdraft : journal.timelines(plan, year).overdrawnBy(moves, on)) {
            String by = Money.plain(overdraft.missing()).toPlainString();
            faults.rule(
                    "/items",
                    "BELOW_ISSUED",
                    codeOf(overdraft.account().project()) + " 的安排低于已下达 " + by,
                    "What is arranged for " + codeOf(overdraft.account().project())
                            + " is less than what is issued, by " + by);
        }
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

    private BookStore.Stored lock(String plan, int year, WriteCondition condition) {
        BookStore.Stored book = books.lock(plan, year)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text(year + " 年尚无政府投资一本账", "There is no book of " + year)));
        condition.require(book.tag());
        return book;
    }

    private static Draft entry(int year, String kind, BigDecimal amount, BookStore.Said said, Journal moves) {
        return new Draft(
                Book.GOVERNMENT,
                null,
                kind,
                year,
                null,
                null,
                amount,
                java.util.Objects.requireNonNull(said.decidedOn()),
                java.util.Objects.requireNonNull(said.document()),
                said.note(),
                null,
                null,
                moves);
    }

    private static void requireYear(KnownPlan plan, int year, Faults faults) {
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

    private void requirePast(KnownPlan plan, @Nullable LocalDate day, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        if (day != null && day.isAfter(today)) {
            faults.rule(
                    "/date", "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
        }
    }

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
