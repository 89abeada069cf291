package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Book;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.journal.JournalWriter;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.plan.KnownPlan;
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
    private final JournalWriter writer;
    private final Recordings recordings;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final BookChecks checks;

    KeepBook(
            Plans plans,
            BookStore books,
            ReadBook reader,
            JournalWriter writer,
            Recordings recordings,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            BookChecks checks) {
        this.plans = plans;
        this.books = books;
        this.reader = reader;
        this.writer = writer;
        this.recordings = recordings;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.checks = checks;
    }

    /** A book after a write, with its new tag. */
    record Kept(BookView book, EntityTag tag, boolean created) {}

    /** Writes the draft, whole: the first, or instead of the one that was read. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept draft(String planCode, int year, BookRequest request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        Faults faults = new Faults("");
        BookChecks.requireYear(plan, year, faults);
        BookStore.Stored stored = books.lock(planCode, year).orElse(null);
        condition.require(stored == null ? null : stored.tag());
        if (stored != null && stored.state() != BookState.DRAFT) {
            throw conflict(
                    "一本账已" + stored.state().label().zh() + ",不能再改草案",
                    "The book is no draft any more: " + stored.state());
        }
        BookContent content = checks.checked(plan, year, request, faults);
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
        checks.requirePast(plan, decision.date(), faults);
        BookContent content = books.content(book.id(), book.number());
        if (decision.to() != BookState.DRAFT) {
            checks.requireCarriedOver(plan, year, content, "/to", false, faults);
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
        checks.requirePast(plan, decided.date(), faults);
        BookContent content = checks.checked(plan, year, request, faults);
        Journal moves = content.insteadOf(books.content(book.id(), book.number()), year);
        checks.requireNotIssuedAway(planCode, year, moves, decided.date(), faults);
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

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
