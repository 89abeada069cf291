package org.planmonitor.reports.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;

/**
 * Accesses, noted on the event loop and written in batches; what cannot be written is kept for the next time. A crash loses at most
 * what came since the last batch.
 */
@Singleton
class Accesses {

    private final Database database;
    private final Queue<Access> noted = new ConcurrentLinkedQueue<>();

    Accesses(Database database) {
        this.database = database;
    }

    /** One that happened. */
    record Access(
            ConditionalItem item,
            Instant at,
            String subject,
            @Nullable String client,
            String operation,
            @Nullable String purpose) {}

    void note(Access access) {
        noted.add(access);
    }

    void flush(Instant forgetBefore) {
        List<Access> taken = new ArrayList<>();
        for (Access each = noted.poll(); each != null; each = noted.poll()) {
            taken.add(each);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!taken.isEmpty()) {
                    write(taken);
                }
                database.update("delete from access where at < ?", forgetBefore);
            });
        } catch (RuntimeException e) {
            noted.addAll(taken);
            throw e;
        }
    }

    /** Newest first. */
    Page<AccessView> page(String plan, @Nullable String code, int limit, @Nullable String cursor) {
        return Page.cut(
                database.query(
                        """
                        select * from access where plan = ? and id < ? and (? = '' or code = ?) order by id desc limit ?
                        """,
                        row -> new AccessView(
                                row.getLong("id"),
                                row.getString("type"),
                                row.getString("code"),
                                Database.instant(row, "at"),
                                row.getString("subject"),
                                row.getString("client"),
                                row.getString("operation"),
                                row.getString("purpose")),
                        plan,
                        cursor == null ? Long.MAX_VALUE : Cursor.number(cursor),
                        code == null ? "" : code,
                        code == null ? "" : code,
                        limit + 1),
                limit,
                each -> Cursor.encode(Long.toString(each.id())));
    }

    private void write(List<Access> taken) {
        database.update(
                """
                insert into access (plan, type, code, at, subject, client, operation, purpose)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
                """,
                Column.of("text", taken, each -> each.item().plan()),
                Column.of("text", taken, each -> each.item().type()),
                Column.of("text", taken, each -> each.item().code()),
                Column.of("timestamptz", taken, each -> each.at().toString()),
                Column.of("text", taken, Access::subject),
                Column.of("text", taken, Access::client),
                Column.of("text", taken, Access::operation),
                Column.of("text", taken, Access::purpose));
    }
}
