package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.grouping.GroupNames;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;

/** What can be asked about the books, by those to whom money is disclosed. */
@ApplicationScoped
class ReadBook {

    private final Plans plans;
    private final BookStore books;
    private final BookSums sums;
    private final BookGroups groups;
    private final GroupNames names;
    private final Disclosure disclosure;

    ReadBook(Plans plans, BookStore books, BookSums sums, BookGroups groups, GroupNames names, Disclosure disclosure) {
        this.plans = plans;
        this.books = books;
        this.sums = sums;
        this.groups = groups;
        this.names = names;
        this.disclosure = disclosure;
    }

    /** A book with its tag. */
    record Tagged(BookView book, EntityTag tag) {}

    /** A version in the list of versions. */
    @Schema(name = "BookVersion")
    record VersionView(
            int number,
            BookState state,
            Text stateName,
            @Nullable String decidedOn,
            @Nullable String document,
            @Nullable String note,
            java.time.Instant recordedAt,
            String recordedBy,
            String href) {}

    /** A book in the list of books. */
    record BookRow(int year, BookState state, Text stateName, int number, String href) {}

    @Transactional
    Page<BookRow> list(String plan, int limit, @Nullable String cursor) {
        open(plan);
        return Page.cut(
                        books.after(plan, (int) OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        book -> OrdinalCursor.encode(book.year()))
                .map(book -> new BookRow(
                        book.year(), book.state(), book.state().label(), book.number(), href(plan, book.year())));
    }

    @Transactional
    Tagged newest(String plan, int year) {
        KnownPlan known = open(plan);
        BookStore.Stored book = require(plan, year);
        return new Tagged(view(known, book, book.number()), book.tag());
    }

    @Transactional
    BookView version(String plan, int year, int number) {
        KnownPlan known = open(plan);
        BookStore.Stored book = require(plan, year);
        return view(known, book, requireNumber(book, number));
    }

    @Transactional
    Page<VersionView> versions(String plan, int year, int limit, @Nullable String cursor) {
        open(plan);
        BookStore.Stored book = require(plan, year);
        return Page.cut(
                        books.versions(book.id(), (int) OrdinalCursor.decode(cursor), limit + 1),
                        limit,
                        version -> OrdinalCursor.encode(version.number()))
                .map(version -> new VersionView(
                        version.number(),
                        version.state(),
                        version.state().label(),
                        text(version.decidedOn()),
                        version.document(),
                        version.note(),
                        version.recordedAt(),
                        version.recordedBy(),
                        href(plan, year) + "/versions/" + version.number()));
    }

    /** The projects of a version, the newest where none is named, in the order of the plan. */
    @Transactional
    Page<BookView.Item> items(String plan, int year, @Nullable Integer number, int limit, @Nullable String cursor) {
        open(plan);
        BookStore.Stored book = require(plan, year);
        int shown = number == null ? book.number() : requireNumber(book, number);
        Map<Long, BookContent.Item> said = books.content(book.id(), shown).items().stream()
                .collect(Collectors.toMap(BookContent.Item::project, item -> item));
        Page<BookSums.Row> page = Page.cut(
                sums.projects(book.id(), shown, plans.visible(), OrdinalCursor.decode(cursor), limit + 1),
                limit,
                row -> OrdinalCursor.encode(row.ordinal()));
        Map<Long, Map<Source, BookSums.Far>> far = sums.far(
                plan, year, page.items().stream().map(BookSums.Row::project).toList());
        return page.map(row -> item(
                plan,
                row,
                Objects.requireNonNull(said.get(row.project())).thisYear(),
                far.getOrDefault(row.project(), Map.of())));
    }

    /** The newest version by group. */
    @Transactional
    BookGroups.Sheet groups(String plan, int year, BookGroups.By by) {
        open(plan);
        return groups.sheet(plan, require(plan, year), by, plans.visible(), names.of(plan));
    }

    BookView view(KnownPlan plan, BookStore.Stored book, int number) {
        BookContent content = books.content(book.id(), number);
        BookStore.Version version = books.versions(book.id(), number - 1, 1).getFirst();
        Map<Source, BookSums.Far> far = sums.far(plan.code(), book.year());
        List<BookView.OfSource> sources = new ArrayList<>();
        BookView.Sums total = BookView.Sums.NONE;
        for (Map.Entry<Source, BookContent.Funds> of : content.funds().entrySet()) {
            BookSums.Far so = far.getOrDefault(of.getKey(), BookSums.Far.NOWHERE);
            BookView.Sums some = new BookView.Sums(
                    Money.plain(of.getValue().available()),
                    Money.plain(of.getValue().annualTotal()),
                    Money.plain(content.arranged(of.getKey())),
                    so.issued(),
                    so.allotted(),
                    so.paid());
            sources.add(new BookView.OfSource(of.getKey(), of.getKey().label(), some));
            total = total.and(some);
        }
        return new BookView(
                plan.code(),
                book.year(),
                version.state(),
                version.state().label(),
                number,
                text(version.decidedOn()),
                version.document(),
                version.note(),
                Money.UNIT,
                total,
                sources,
                content.items().size(),
                plan.simulated(),
                href(plan.code(), book.year()) + "/items?version=" + number);
    }

    static String href(String plan, int year) {
        return "/projects/v1/plans/" + plan + "/government-book/" + year;
    }

    private KnownPlan open(String plan) {
        KnownPlan known = plans.require(plan);
        disclosure.require();
        return known;
    }

    private BookStore.Stored require(String plan, int year) {
        return books.find(plan, year)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text(year + " 年尚无政府投资一本账", "There is no book of " + year)));
    }

    private static int requireNumber(BookStore.Stored book, int number) {
        if (number < 1 || number > book.number()) {
            throw ProblemException.notFound(new Text("没有该版本", "There is no such version"));
        }
        return number;
    }

    private static BookView.Item item(
            String plan, BookSums.Row row, Map<Source, BigDecimal> thisYear, Map<Source, BookSums.Far> far) {
        List<BookView.Part> parts = new ArrayList<>();
        for (Source source : Source.ofBook()) {
            BookSums.Far so = far.getOrDefault(source, BookSums.Far.NOWHERE);
            BigDecimal arranged = thisYear.getOrDefault(source, BigDecimal.ZERO);
            if (arranged.signum() > 0 || so.issued().signum() > 0) {
                parts.add(new BookView.Part(source, Money.plain(arranged), so.issued(), so.allotted(), so.paid()));
            }
        }
        return new BookView.Item(
                row.code(),
                row.name(),
                row.total(),
                row.arrangedBefore(),
                Money.plain(Money.sum(thisYear.values())),
                parts,
                "/projects/v1/plans/" + plan + "/projects/" + row.code());
    }

    private static @Nullable String text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
