package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.investment.LedgerPage.Group;
import org.planmonitor.projects.ledger.Money;

/** Sums over the accounts of many projects. Each is one statement over what the accounts hold. */
@ApplicationScoped
class InvestmentSums {

    private static final String SUMS = """
            count(distinct b.project_id) as projects,
            coalesce(sum(b.amount) filter (where b.account = 'ESTIMATE'), 0) as estimate,
            coalesce(sum(b.amount) filter (where b.account = 'FUNDING'), 0) as total,
            coalesce(sum(b.amount) filter (where b.account = 'PLAN'), 0) as planned,
            coalesce(sum(b.amount) filter (where b.account = 'IN_PLACE'), 0) as in_place,
            coalesce(sum(b.amount) filter (where b.account = 'COMPLETED_REPORTED'), 0) as reported,
            coalesce(sum(b.amount) filter (where b.account = 'COMPLETED_STATISTICAL'), 0) as statistical
            """;

    private static final String OF = """
             b join project p on p.id = b.project_id
            where b.plan = ? and p.sharing = any (?)
              and b.account in ('ESTIMATE', 'FUNDING', 'PLAN', 'IN_PLACE', 'COMPLETED_REPORTED', 'COMPLETED_STATISTICAL')
            """;

    private static final String NOW = "from journal_balance" + OF;

    /** What had been posted; of an account that came to nothing, no project counts. */
    private static final String THEN = """
            from (select plan, project_id, account, source, sum(amount) as amount from journal_posting
                  where plan = ? and recorded_at <= ? group by 1, 2, 3, 4 having sum(amount) <> 0)
            """.stripTrailing() + OF;

    /** What groups are made by; the values are the expressions that a row's group is told by. */
    @Schema(name = "By1")
    enum By {
        PORTFOLIO("p.portfolio"),
        REGION("p.region"),
        UNIT("p.unit"),
        SOURCE("nullif(b.source, '')");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    private final Database database;

    InvestmentSums(Database database) {
        this.database = database;
    }

    /** @param known null: what the accounts hold now */
    Group total(String plan, Set<Sharing> visible, @Nullable Instant known) {
        return sums("select null as code, ", "", plan, visible, known, Map.of()).getFirst();
    }

    /**
     * @param known null: what the accounts hold now
     * @param names the words of the groups' codes
     */
    List<Group> groups(String plan, Set<Sharing> visible, By by, @Nullable Instant known, Map<String, Text> names) {
        String code = "select " + by.expression + " as code, ";
        return sums(code, " group by 1 order by 1 nulls last", plan, visible, known, names);
    }

    private List<Group> sums(
            String code,
            String grouped,
            String plan,
            Set<Sharing> visible,
            @Nullable Instant known,
            Map<String, Text> names) {
        return known == null
                ? database.query(code + SUMS + NOW + grouped, row -> group(row, names), plan, visible)
                : database.query(code + SUMS + THEN + grouped, row -> group(row, names), plan, known, plan, visible);
    }

    /** Month by month what was planned and completed of a project, from its first to its last. */
    List<LedgerPage.Month> months(String plan, long project) {
        return database.query(
                """
                select year, month, sum(amount) filter (where account = 'PLAN') as planned,
                    coalesce(sum(amount) filter (where account = 'COMPLETED_REPORTED'), 0) as reported,
                    coalesce(sum(amount) filter (where account = 'COMPLETED_STATISTICAL'), 0) as statistical
                from journal_posting where plan = ? and project_id = ? and month > 0
                  and account in ('PLAN', 'COMPLETED_REPORTED', 'COMPLETED_STATISTICAL')
                group by year, month order by year, month
                """,
                row -> new LedgerPage.Month(
                        "%04d-%02d".formatted(row.getInt("year"), row.getInt("month")),
                        nullable(row.getBigDecimal("planned")),
                        Money.plain(row.getBigDecimal("reported")),
                        Money.plain(row.getBigDecimal("statistical"))),
                plan,
                project);
    }

    private static Group group(ResultSet row, Map<String, Text> names) throws SQLException {
        String code = row.getString("code");
        return new Group(
                code,
                code == null ? null : names.get(code),
                row.getLong("projects"),
                Money.plain(row.getBigDecimal("estimate")),
                Money.plain(row.getBigDecimal("total")),
                Money.plain(row.getBigDecimal("planned")),
                Money.plain(row.getBigDecimal("in_place")),
                Money.plain(row.getBigDecimal("reported")),
                Money.plain(row.getBigDecimal("statistical")));
    }

    private static @Nullable BigDecimal nullable(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.plain(amount);
    }
}
