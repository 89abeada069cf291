package org.planmonitor.reports.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Keeps what comparisons found; a result is never changed. */
@Singleton
class ReconciliationStore {

    private static final String HREF = "/reports/v1/plans/";

    private final Database database;
    private final Clock clock;

    ReconciliationStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Reconciliation keep(
            String plan, Instant began, int compared, List<Difference> differences, @Nullable String failure) {
        Reconciliation kept = database.query(
                        """
                        insert into reconciliation (plan, began_at, ended_at, compared, differences, failure)
                        values (?, ?, ?, ?, ?, ?) returning *
                        """,
                        ReconciliationStore::view,
                        plan,
                        began,
                        clock.instant(),
                        compared,
                        differences.size(),
                        failure)
                .getFirst();
        if (!differences.isEmpty()) {
            database.update(
                    """
                    insert into reconciliation_difference (reconciliation, position, kind, code, member, model, owner)
                    select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    """,
                    kept.id(),
                    Column.of(
                            "int",
                            IntStream.range(0, differences.size()).boxed().toList(),
                            position -> position),
                    Column.of("text", differences, each -> each.kind().name()),
                    Column.of("text", differences, Difference::code),
                    Column.of("text", differences, Difference::member),
                    Column.of("text", differences, Difference::model),
                    Column.of("text", differences, Difference::owner));
        }
        return kept;
    }

    /** Newest first. */
    Page<Reconciliation> page(String plan, int limit, @Nullable String cursor) {
        return Page.cut(
                database.query(
                        "select * from reconciliation where plan = ? and id < ? order by id desc limit ?",
                        ReconciliationStore::view,
                        plan,
                        cursor == null ? Long.MAX_VALUE : Cursor.number(cursor),
                        limit + 1),
                limit,
                each -> Cursor.encode(Long.toString(each.id())));
    }

    private record Placed(int position, Difference difference) {}

    /** @throws ProblemException 404 when the plan has no such result */
    Page<Difference> differences(String plan, long id, int limit, @Nullable String cursor) {
        if (database.query("select id from reconciliation where plan = ? and id = ?", row -> row.getLong(1), plan, id)
                .isEmpty()) {
            throw ProblemException.notFound(new Text("没有这次核对：" + id, "There is no such reconciliation: " + id));
        }
        return Page.cut(
                        database.query(
                                "select * from reconciliation_difference where reconciliation = ? and position > ? order by position limit ?",
                                row -> new Placed(
                                        row.getInt("position"),
                                        new Difference(
                                                Item.Kind.valueOf(row.getString("kind")),
                                                row.getString("code"),
                                                row.getString("member"),
                                                row.getString("model"),
                                                row.getString("owner"))),
                                id,
                                cursor == null ? -1L : Cursor.number(cursor),
                                limit + 1),
                        limit,
                        each -> Cursor.encode(Integer.toString(each.position())))
                .map(Placed::difference);
    }

    void forget(Instant before) {
        database.update("delete from reconciliation where ended_at < ?", before);
    }

    private static Reconciliation view(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        long id = row.getLong("id");
        return new Reconciliation(
                id,
                plan,
                Database.instant(row, "began_at"),
                Database.instant(row, "ended_at"),
                row.getInt("compared"),
                row.getInt("differences"),
                row.getString("failure"),
                HREF + plan + "/reconciliations/" + id + "/differences");
    }
}
