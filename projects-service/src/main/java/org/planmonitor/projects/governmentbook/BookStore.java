package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.ledger.Source;

/** The stored books and their versions. A version is written once, with everything in it. */
@ApplicationScoped
class BookStore {

    private static final String BOOK = "select * from government_book where plan = ? and year = ?";

    private final Database database;

    BookStore(Database database) {
        this.database = database;
    }

    /** @param number its newest version */
    record Stored(long id, String plan, int year, BookState state, int number, long version) {

        EntityTag tag() {
            return EntityTag.of(plan, year, version);
        }
    }

    /** When and by what a version came to be. */
    record Version(
            int number,
            BookState state,
            @Nullable LocalDate decidedOn,
            @Nullable String document,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    /** What is said of a version beside its content. */
    record Said(
            BookState state,
            @Nullable LocalDate decidedOn,
            @Nullable String document,
            @Nullable String note) {}

    Optional<Stored> find(String plan, int year) {
        return database.query(BOOK, BookStore::stored, plan, year).stream().findFirst();
    }

    /** As {@link #find}, held until the transaction ends: writers of one book queue. */
    Optional<Stored> lock(String plan, int year) {
        return database.query(BOOK + " for update", BookStore::stored, plan, year).stream()
                .findFirst();
    }

    Stored create(String plan, int year) {
        long id = database.next("government_book_seq", 1).getFirst();
        database.update(
                "insert into government_book (id, plan, year, state, number, version) values (?, ?, ?, 'DRAFT', 0, 0)",
                id,
                plan,
                year);
        return new Stored(id, plan, year, BookState.DRAFT, 0, 0);
    }

    /** Adds a version, which is the newest from now on. */
    Stored add(Stored book, Said said, BookContent content, Instant at, String by) {
        int number = book.number() + 1;
        database.update("""
                insert into government_book_version (book_id, number, state, decided_on, document, note, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, book.id(), number, said.state(), said.decidedOn(), said.document(), said.note(), at, by);
        funds(book.id(), number, content);
        items(book.id(), number, content);
        database.update(
                "update government_book set state = ?, number = ?, version = version + 1 where id = ?",
                said.state(),
                number,
                book.id());
        return new Stored(book.id(), book.plan(), book.year(), said.state(), number, book.version() + 1);
    }

    /** Something that is shown with the book changed. */
    Stored touch(Stored book) {
        database.update("update government_book set version = version + 1 where id = ?", book.id());
        return new Stored(book.id(), book.plan(), book.year(), book.state(), book.number(), book.version() + 1);
    }

    List<Stored> after(String plan, int year, int rows) {
        return database.query(
                "select * from government_book where plan = ? and year > ? order by year limit ?",
                BookStore::stored,
                plan,
                year,
                rows);
    }

    List<Version> versions(long book, int after, int rows) {
        return database.query(
                "select * from government_book_version where book_id = ? and number > ? order by number limit ?",
                row -> new Version(
                        row.getInt("number"),
                        BookState.valueOf(row.getString("state")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("document"),
                        row.getString("note"),
                        Database.instant(row, "recorded_at"),
                        row.getString("recorded_by")),
                book,
                after,
                rows);
    }

    BookContent content(long book, int number) {
        Map<Source, BookContent.Funds> funds = new EnumMap<>(Source.class);
        database.query(
                        "select * from government_book_funds where book_id = ? and number = ?",
                        row -> Map.entry(
                                Source.valueOf(row.getString("source")),
                                new BookContent.Funds(
                                        row.getBigDecimal("available"), row.getBigDecimal("annual_total"))),
                        book,
                        number)
                .forEach(row -> funds.put(row.getKey(), row.getValue()));
        Map<Long, Map<Source, BigDecimal>> arrangements = arrangements(book, number);
        List<BookContent.Item> items = database.query(
                "select * from government_book_item where book_id = ? and number = ? order by project_id",
                row -> new BookContent.Item(
                        row.getLong("project_id"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("arranged_before"),
                        arrangements.getOrDefault(row.getLong("project_id"), Map.of())),
                book,
                number);
        return new BookContent(funds, items);
    }

    /** What the newest earlier book that holds says of these projects: what was arranged until its end. */
    Map<Long, BigDecimal> arrangedUntil(String plan, int year, Collection<Long> projects) {
        Map<Long, BigDecimal> until = new HashMap<>();
        database.query(
                        """
                        select distinct on (i.project_id) i.project_id, i.arranged_before + coalesce((
                            select sum(a.amount) from government_book_arrangement a
                            where a.book_id = i.book_id and a.number = i.number and a.project_id = i.project_id), 0) as arranged
                        from government_book b join government_book_item i on i.book_id = b.id and i.number = b.number
                        where b.plan = ? and b.year < ? and b.state in ('ISSUED', 'ADJUSTED') and i.project_id = any (?)
                        order by i.project_id, b.year desc
                        """,
                        row -> Map.entry(row.getLong("project_id"), row.getBigDecimal("arranged")),
                        plan,
                        year,
                        Column.of("bigint", List.copyOf(projects), id -> id))
                .forEach(row -> until.put(row.getKey(), row.getValue()));
        return until;
    }

    boolean laterHolds(String plan, int year) {
        return !database.query(
                        "select 1 from government_book where plan = ? and year > ? and state in ('ISSUED', 'ADJUSTED') limit 1",
                        row -> 1,
                        plan,
                        year)
                .isEmpty();
    }

    private Map<Long, Map<Source, BigDecimal>> arrangements(long book, int number) {
        Map<Long, Map<Source, BigDecimal>> arrangements = new HashMap<>();
        database.query(
                        "select * from government_book_arrangement where book_id = ? and number = ?",
                        row -> Map.entry(
                                row.getLong("project_id"),
                                Map.entry(Source.valueOf(row.getString("source")), row.getBigDecimal("amount"))),
                        book,
                        number)
                .forEach(row -> arrangements
                        .computeIfAbsent(row.getKey(), project -> new EnumMap<>(Source.class))
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return arrangements;
    }

    private void funds(long book, int number, BookContent content) {
        List<Map.Entry<Source, BookContent.Funds>> funds =
                List.copyOf(content.funds().entrySet());
        database.update(
                """
                insert into government_book_funds (book_id, number, source, available, annual_total)
                select ?, ?, * from unnest(?::text[], ?::numeric[], ?::numeric[])
                """,
                book,
                number,
                Column.of("text", funds, of -> of.getKey().name()),
                Column.of("numeric", funds, of -> of.getValue().available()),
                Column.of("numeric", funds, of -> of.getValue().annualTotal()));
    }

    private record Part(long project, Source source, BigDecimal amount) {}

    private void items(long book, int number, BookContent content) {
        List<BookContent.Item> items = content.items();
        database.update(
                """
                insert into government_book_item (book_id, number, project_id, total, arranged_before)
                select ?, ?, * from unnest(?::bigint[], ?::numeric[], ?::numeric[])
                """,
                book,
                number,
                Column.of("bigint", items, BookContent.Item::project),
                Column.of("numeric", items, BookContent.Item::total),
                Column.of("numeric", items, BookContent.Item::arrangedBefore));
        List<Part> parts = new ArrayList<>();
        items.forEach(item ->
                item.thisYear().forEach((source, amount) -> parts.add(new Part(item.project(), source, amount))));
        database.update(
                """
                insert into government_book_arrangement (book_id, number, project_id, source, amount)
                select ?, ?, * from unnest(?::bigint[], ?::text[], ?::numeric[])
                """,
                book,
                number,
                Column.of("bigint", parts, Part::project),
                Column.of("text", parts, part -> part.source().name()),
                Column.of("numeric", parts, Part::amount));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("plan"),
                row.getInt("year"),
                BookState.valueOf(row.getString("state")),
                row.getInt("number"),
                row.getLong("version"));
    }
}
