package org.planmonitor.indicators.official;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Limits;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/** Batches and their rows, as far as the caller may see the figures. */
@ApplicationScoped
class BatchReads {

    private static final String ROWS = "select ordinal, key, result, observation_id from official_row"
            + " where batch_id = ? and ordinal > ? order by ordinal limit ?";

    private final EntityManager entities;
    private final PlanCatalog catalog;
    private final Vintages vintages;
    private final CurrentCaller caller;

    BatchReads(EntityManager entities, PlanCatalog catalog, Vintages vintages, CurrentCaller caller) {
        this.entities = entities;
        this.catalog = catalog;
        this.vintages = vintages;
        this.caller = caller;
    }

    private record Taken(long ordinal, String key, RowResult result, long vintage) {}

    /** Batches of a plan, the newest first. */
    @Transactional
    Page<Batch> list(String plan, @Nullable Integer limit, @Nullable String cursor) {
        int size = Limits.of(limit);
        PlanFacts facts = catalog.visible(plan).plan();
        List<BatchRow> rows = entities.createQuery(
                        "from BatchRow where planId = :plan and id < :before order by id desc", BatchRow.class)
                .setParameter("plan", facts.id())
                .setParameter("before", cursor == null ? Long.MAX_VALUE : place(cursor))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.cut(rows, size, it -> Cursor.encode(Long.toString(it.id))).map(it -> it.batch(plan));
    }

    /** One batch. */
    @Transactional
    Batch one(String plan, String id) {
        return find(plan, id).batch(plan);
    }

    /** Rows of a batch in its order; those the caller may not see are left out. */
    @Transactional
    Page<RowView> rows(String plan, String id, @Nullable Integer limit, @Nullable String cursor) {
        int size = Limits.of(limit);
        List<Taken> read = read(find(plan, id).id, cursor == null ? 0 : place(cursor), size + 1);
        Page<Taken> page = Page.cut(read, size, it -> Cursor.encode(Long.toString(it.ordinal())));
        Map<Long, Vintage> seen =
                vintages
                        .byIds(
                                page.items().stream().map(Taken::vintage).toList(),
                                caller.get().visible())
                        .stream()
                        .collect(Collectors.toMap(Vintage::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .flatMap(it -> view(it, seen.get(it.vintage())))
                        .toList(),
                page.next());
    }

    private static Stream<RowView> view(Taken row, @Nullable Vintage vintage) {
        return vintage == null ? Stream.empty() : Stream.of(RowView.of(row.key(), row.result(), vintage));
    }

    private BatchRow find(String plan, String id) {
        PlanFacts facts = catalog.visible(plan).plan();
        BatchRow row = id.matches("[0-9]{1,18}") ? entities.find(BatchRow.class, Long.valueOf(id)) : null;
        if (row == null || row.planId != facts.id()) {
            throw ProblemException.notFound(new Text("没有该批次 " + id, "There is no batch " + id));
        }
        return row;
    }

    private List<Taken> read(long batch, long after, int limit) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
                statement.setLong(1, batch);
                statement.setLong(2, after);
                statement.setInt(3, limit);
                List<Taken> taken = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taken.add(new Taken(
                                rows.getLong(1),
                                rows.getString(2),
                                RowResult.valueOf(rows.getString(3)),
                                rows.getLong(4)));
                    }
                }
                return taken;
            }
        });
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    "cursor", "CURSOR_INVALID", new Text("游标无效", "This is not a cursor of this list")));
        }
    }
}
