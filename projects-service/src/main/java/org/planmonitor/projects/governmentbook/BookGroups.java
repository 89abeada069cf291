package org.planmonitor.projects.governmentbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Money;

/** A year's book by portfolio, region, unit or source, over the projects that the reader sees: one statement each. */
@ApplicationScoped
class BookGroups {

    private static final String SUMS = """
            count(distinct f.project_id) as projects, coalesce(sum(arranged), 0) as arranged, coalesce(sum(issued), 0) as issued,
            coalesce(sum(allotted), 0) as allotted, coalesce(sum(paid), 0) as paid
            from (
              select project_id, source, amount as arranged, 0 as issued, 0 as allotted, 0 as paid
              from government_book_arrangement where book_id = ? and number = ?
              union all
              select project_id, source, 0, amount, case when account <> 'ISSUED' then amount else 0 end,
                case when account = 'PAID' then amount else 0 end
              from journal_balance where plan = ? and year = ? and account in ('ISSUED', 'ALLOTTED', 'PAID')
            ) f join project p on p.id = f.project_id where p.sharing = any (?)
            """;

    /** What groups are made by; the values are the expressions that a row's group is told by. */
    @Schema(name = "By")
    enum By {
        PORTFOLIO("p.portfolio"),
        REGION("p.region"),
        UNIT("p.unit"),
        SOURCE("f.source");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /** What of a group's arranged money is how far; each figure includes what is further. No code: of no group. */
    @Schema(name = "BookGroup")
    record Group(
            @Nullable String code,
            @Nullable Text name,
            long projects,
            BigDecimal arranged,
            BigDecimal issued,
            BigDecimal allotted,
            BigDecimal paid) {}

    /** The groups, which sum up to the total. */
    @Schema(name = "BookSheet")
    record Sheet(int year, By by, Money.Unit unit, Group total, List<Group> groups) {}

    private final Database database;

    BookGroups(Database database) {
        this.database = database;
    }

    Sheet sheet(String plan, BookStore.Stored book, By by, Set<Sharing> visible, Map<String, Text> names) {
        Group total = query("null::text", "", plan, book, visible, Map.of()).getFirst();
        List<Group> groups = query(by.expression, " group by 1 order by 1 nulls last", plan, book, visible, names);
        return new Sheet(book.year(), by, Money.UNIT, total, groups);
    }

    private List<Group> query(
            String code,
            String grouped,
            String plan,
            BookStore.Stored book,
            Set<Sharing> visible,
            Map<String, Text> names) {
        return database.query(
                "select " + code + " as code, " + SUMS + grouped,
                row -> group(row, names),
                book.id(),
                book.number(),
                plan,
                book.year(),
                visible);
    }

    private static Group group(ResultSet row, Map<String, Text> names) throws SQLException {
        String code = row.getString("code");
        return new Group(
                code,
                code == null ? null : names.get(code),
                row.getLong("projects"),
                Money.plain(row.getBigDecimal("arranged")),
                Money.plain(row.getBigDecimal("issued")),
                Money.plain(row.getBigDecimal("allotted")),
                Money.plain(row.getBigDecimal("paid")));
    }
}
