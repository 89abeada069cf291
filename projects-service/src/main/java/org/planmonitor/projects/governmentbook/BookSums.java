package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.ledger.Source;

/** Sums over a year's book: what is how far, and the projects in it, page by page. */
@ApplicationScoped
class BookSums {

    private final Database database;

    BookSums(Database database) {
        this.database = database;
    }

    private static final String FAR = """
            coalesce(sum(amount) filter (where account in ('ISSUED', 'ALLOTTED', 'PAID')), 0) as issued,
            coalesce(sum(amount) filter (where account in ('ALLOTTED', 'PAID')), 0) as allotted,
            coalesce(sum(amount) filter (where account = 'PAID'), 0) as paid
            from journal_balance where plan = ? and year = ? and account in ('ISSUED', 'ALLOTTED', 'PAID')
            """;

    /** Money that is how far on its way; each includes what is further. */
    record Far(BigDecimal issued, BigDecimal allotted, BigDecimal paid) {
        static final Far NOWHERE = new Far(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** A project of a version, with its place in the plan. */
    record Row(long project, String code, Text name, int ordinal, BigDecimal total, BigDecimal arrangedBefore) {}

    Map<Source, Far> far(String plan, int year) {
        Map<Source, Far> far = new EnumMap<>(Source.class);
        database.query(
                        "select source, " + FAR + " group by source",
                        row -> Map.entry(Source.valueOf(row.getString("source")), far(row)),
                        plan,
                        year)
                .forEach(row -> far.put(row.getKey(), row.getValue()));
        return far;
    }

    Map<Long, Map<Source, Far>> far(String plan, int year, List<Long> projects) {
        Map<Long, Map<Source, Far>> far = new HashMap<>();
        database.query(
                        "select project_id, source, " + FAR + " and project_id = any (?) group by project_id, source",
                        row -> Map.entry(
                                row.getLong("project_id"),
                                Map.entry(Source.valueOf(row.getString("source")), far(row))),
                        plan,
                        year,
                        Column.of("bigint", projects, id -> id))
                .forEach(row -> far.computeIfAbsent(row.getKey(), project -> new EnumMap<>(Source.class))
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return far;
    }

    List<Row> projects(long book, int number, Set<Sharing> visible, long after, int rows) {
        return database.query(
                """
                select i.project_id, p.code, p.name_zh, p.name_en, p.ordinal, i.total, i.arranged_before
                from government_book_item i join project p on p.id = i.project_id
                where i.book_id = ? and i.number = ? and p.sharing = any (?) and p.ordinal > ?
                order by p.ordinal limit ?
                """,
                row -> new Row(
                        row.getLong("project_id"),
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("ordinal"),
                        Money.plain(row.getBigDecimal("total")),
                        Money.plain(row.getBigDecimal("arranged_before"))),
                book,
                number,
                visible,
                after,
                rows);
    }

    private static Far far(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Far(
                Money.plain(row.getBigDecimal("issued")),
                Money.plain(row.getBigDecimal("allotted")),
                Money.plain(row.getBigDecimal("paid")));
    }
}
