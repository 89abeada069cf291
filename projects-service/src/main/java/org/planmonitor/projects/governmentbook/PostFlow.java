package org.planmonitor.projects.governmentbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.journal.Book;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.journal.Draft;
import org.planmonitor.projects.journal.Entry;
import org.planmonitor.projects.journal.JournalReader;
import org.planmonitor.projects.journal.JournalWriter;
import org.planmonitor.projects.ledger.Journal;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Timelines;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/**
 * Moves money of an issued book on: issues, allots and pays it. No step takes more than the one before has left, on any day;
 * an error is undone by a reversal, unless a later step rests on it.
 */
@ApplicationScoped
class PostFlow {

    private final Plans plans;
    private final ProjectAccess projects;
    private final BookStore books;
    private final ReadBook reader;
    private final JournalReader journal;
    private final JournalWriter writer;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    PostFlow(
            Plans plans,
            ProjectAccess projects,
            BookStore books,
            ReadBook reader,
            JournalReader journal,
            JournalWriter writer,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.books = books;
        this.reader = reader;
        this.journal = journal;
        this.writer = writer;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    FlowView post(String planCode, int year, FlowRequest.Checked flow) {
        KnownPlan plan = plans.require(planCode);
        BookStore.Stored book = lock(planCode, year);
        ProjectRef project = require(planCode, flow.project());
        Journal moves = flow.kind().move(year, project.id(), flow.source(), flow.amount());
        Faults faults = new Faults("");
        requireDay(plan, year, flow.date(), faults);
        for (Timelines.Overdraft overdraft : journal.timelines(planCode, year).overdrawnBy(moves, flow.date())) {
            overdrawn("/amount", flow.kind(), overdraft, faults);
        }
        faults.throwIfAny();
        Draft draft = new Draft(
                Book.GOVERNMENT,
                project.id(),
                flow.kind().name(),
                year,
                null,
                flow.source(),
                flow.amount(),
                flow.date(),
                flow.document(),
                null,
                null,
                null,
                moves);
        return write(plan, book, draft, "government-book.posted");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    FlowView reverse(String planCode, int year, long id, String reason) {
        KnownPlan plan = plans.require(planCode);
        BookStore.Stored book = lock(planCode, year);
        Entry entry = journal.ofYear(planCode, year, id - 1, 1, plans.visible()).stream()
                .filter(found -> found.id() == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该记录", "There is no such entry")));
        requireReversible(entry);
        Journal moves = journal.written(id);
        Faults faults = new Faults("");
        for (Timelines.Overdraft overdraft :
                journal.timelines(planCode, year).overdrawnBy(moves.reversed(), entry.effectiveOn())) {
            String by = Money.plain(overdraft.missing()).toPlainString();
            faults.parameterRule(
                    "id",
                    "LATER_STEP_RESTS_ON_IT",
                    "后续环节已使用其中 " + by + ",请先冲销后续记录",
                    "Later steps rest on " + by + " of it; reverse those first");
        }
        faults.throwIfAny();
        return write(plan, book, Draft.reversalOf(entry, moves, reason), "government-book.reversed");
    }

    private FlowView write(KnownPlan plan, BookStore.Stored book, Draft draft, String action) {
        BookView before = reader.view(plan, book, book.number());
        long id = writer.write(plan.code(), List.of(draft)).ids().getFirst();
        FlowView view = FlowView.of(journal.find(plan.code(), id).orElseThrow());
        BookStore.Stored touched = books.touch(book);
        BookView after = reader.view(plan, touched, touched.number());
        audit.record(BookEvents.AGGREGATE, BookEvents.id(plan.code(), book.year()), action, before.total(), view);
        outbox.emit(BookEvents.posted(view, after, disclosure.of(plan.sharing())));
        return view;
    }

    private BookStore.Stored lock(String plan, int year) {
        BookStore.Stored book = books.lock(plan, year)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text(year + " 年尚无政府投资一本账", "There is no book of " + year)));
        if (!book.state().holds()) {
            throw conflict("一本账尚未印发", "The book is not issued yet");
        }
        return book;
    }

    /** The book names projects in its body, so an unknown one is no 404. */
    private ProjectRef require(String plan, String code) {
        try {
            return projects.see(plan, code);
        } catch (ProblemException e) {
            if (e.type() == KitProblem.NOT_FOUND) {
                Faults faults = new Faults("");
                faults.rule("/project", "UNKNOWN_PROJECT", "没有该项目", "There is no such project");
                faults.throwIfAny();
            }
            throw e;
        }
    }

    private void requireDay(KnownPlan plan, int year, LocalDate day, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(plan.timeZone()));
        if (day.isAfter(today)) {
            faults.rule(
                    "/date", "DATE_IN_FUTURE", "日期尚未到来,今天是 " + today, "The date has not come yet; today is " + today);
        }
        if (day.getYear() < year) {
            faults.rule("/date", "DATE_BEFORE_YEAR", "早于该年度", "The date lies before the year of the book");
        }
    }

    private static void overdrawn(String pointer, FlowKind kind, Timelines.Overdraft overdraft, Faults faults) {
        String by = Money.plain(overdraft.missing()).toPlainString();
        faults.rule(
                pointer,
                kind.fault(),
                kind.reason().zh() + ":" + overdraft.on() + " 短缺 " + by,
                kind.reason().en() + ": " + by + " short on " + overdraft.on());
    }

    private static void requireReversible(Entry entry) {
        if (entry.project() == null) {
            throw conflict("一本账的安排请通过调整更正", "What the book arranges is corrected by adjusting the book");
        }
        if (entry.reverses() != null) {
            throw conflict("冲销记录不能再冲销;请重新记录", "A reversal is not reversed; make the entry anew");
        }
        if (entry.reversedBy() != null) {
            throw conflict("该记录已被冲销", "The entry has been reversed already");
        }
    }

    private static ProblemException conflict(String zh, String en) {
        return new ProblemException(KitProblem.CONFLICT, new Text(zh, en));
    }
}
