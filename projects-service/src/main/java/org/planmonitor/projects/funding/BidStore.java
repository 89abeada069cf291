package org.planmonitor.projects.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.funding.arithmetic.BidStep;
import org.planmonitor.projects.funding.arithmetic.Pipeline;
import org.planmonitor.projects.ledger.Money;

/** The stored bids and their steps. */
@ApplicationScoped
class BidStore {

    private static final String BID = """
            select b.*, p.code, p.name_zh, p.name_en,
                (select s.happened from funding_bid_step s where s.bid_id = b.id order by s.number desc limit 1) as since
            from funding_bid b join project p on p.id = b.project_id where b.plan = ? and p.sharing = any (?)
            """;

    private final Database database;

    BidStore(Database database) {
        this.database = database;
    }

    record Stored(
            long id,
            String plan,
            String project,
            Text projectName,
            BidKind kind,
            int year,
            Pipeline pipeline,
            long version) {

        EntityTag tag() {
            return EntityTag.of(plan, id, version);
        }
    }

    /** What a list is narrowed by. */
    record Filter(
            @Nullable String project,
            @Nullable BidKind kind,
            @Nullable BidStep step,
            @Nullable Integer year) {}

    Optional<Stored> find(String plan, long id, Set<Sharing> visible) {
        return database.query(BID + " and b.id = ?", BidStore::stored, plan, visible, id).stream()
                .findFirst();
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        database.query("select id from funding_bid where id = ? for update", row -> row.getLong(1), id);
    }

    List<Stored> page(String plan, Filter filter, Set<Sharing> visible, long after, int rows) {
        return database.query(
                BID + """
                         and (?::text is null or p.code = ?) and (?::text is null or b.kind = ?)
                         and (?::text is null or b.step = ?) and (?::integer is null or b.year = ?)
                         and b.id > ? order by b.id limit ?
                        """,
                BidStore::stored,
                plan,
                visible,
                filter.project(),
                filter.project(),
                filter.kind(),
                filter.kind(),
                filter.step(),
                filter.step(),
                filter.year(),
                filter.year(),
                after,
                rows);
    }

    Map<Long, List<BidView.StepView>> steps(List<Long> bids) {
        Map<Long, List<BidView.StepView>> steps = new HashMap<>();
        database.query(
                        "select * from funding_bid_step where bid_id = any (?) order by bid_id, number",
                        row -> Map.entry(row.getLong("bid_id"), step(row)),
                        Column.of("bigint", bids, id -> id))
                .forEach(row -> steps.computeIfAbsent(row.getKey(), bid -> new ArrayList<>())
                        .add(row.getValue()));
        return steps;
    }

    List<BidView.Standing> standings(String plan, Set<Sharing> visible) {
        return database.query(
                """
                select b.kind, b.step, count(*) as bids, sum(b.asked) as asked, sum(b.issued) as issued, sum(b.paid) as paid
                from funding_bid b join project p on p.id = b.project_id
                where b.plan = ? and p.sharing = any (?) group by 1, 2
                """,
                row -> {
                    BidKind kind = BidKind.valueOf(row.getString("kind"));
                    BidStep step = BidStep.valueOf(row.getString("step"));
                    return new BidView.Standing(
                            kind,
                            kind.label(),
                            step,
                            step.label(),
                            row.getLong("bids"),
                            Money.plain(row.getBigDecimal("asked")),
                            Money.plain(row.getBigDecimal("issued")),
                            Money.plain(row.getBigDecimal("paid")));
                },
                plan,
                visible);
    }

    long create(String plan, long project, BidRequests.CheckedBid bid) {
        long id = database.next("funding_bid_seq", 1).getFirst();
        database.update("""
                insert into funding_bid (id, plan, project_id, kind, year, asked, step, issued, paid, version)
                values (?, ?, ?, ?, ?, ?, 'RESERVE', 0, 0, 0)
                """, id, plan, project, bid.kind(), bid.year(), bid.amount());
        return id;
    }

    void add(long bid, BidRequests.CheckedStep step, Pipeline after, Instant at, String by) {
        database.update(
                """
                insert into funding_bid_step (bid_id, number, step, happened, amount, score, document, note, recorded_at, recorded_by)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from funding_bid_step where bid_id = ?
                """,
                bid,
                step.step(),
                step.date(),
                step.amount().signum() == 0 ? null : step.amount(),
                step.score(),
                step.document(),
                step.note(),
                at,
                by,
                bid);
        database.update(
                "update funding_bid set step = ?, issued = ?, paid = ?, version = version + 1 where id = ?",
                after.step(),
                after.issued(),
                after.paid(),
                bid);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                BidKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                new Pipeline(
                        BidStep.valueOf(row.getString("step")),
                        row.getObject("since", LocalDate.class),
                        row.getBigDecimal("asked"),
                        row.getBigDecimal("issued"),
                        row.getBigDecimal("paid")),
                row.getLong("version"));
    }

    private static BidView.StepView step(ResultSet row) throws SQLException {
        BidStep step = BidStep.valueOf(row.getString("step"));
        BigDecimal amount = row.getBigDecimal("amount");
        return new BidView.StepView(
                row.getInt("number"),
                step,
                step.label(),
                row.getObject("happened", LocalDate.class).toString(),
                amount == null ? null : Money.plain(amount),
                row.getBigDecimal("score"),
                row.getString("document"),
                row.getString("note"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
