package org.planmonitor.kit.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;

import org.planmonitor.kit.forgetting.Unlinked;
import org.planmonitor.kit.sql.Database;

/** Deletes a plan as a migration job does, and counts what is left. */
public final class Forgetting {

    private static final String PLAN = "planmonitor.forget.plan";

    private Forgetting() {}

    /** What the job does when it is told of this plan. */
    public static void of(Flyway flyway, String plan) {
        System.setProperty(PLAN, plan);
        try {
            flyway.migrate();
        } finally {
            System.clearProperty(PLAN);
        }
    }

    /** The tables whose rows nothing links to a plan, but for those of the kit. */
    public static List<String> ofNoPlan(Flyway flyway) {
        return Unlinked.tables(flyway.getConfiguration().getDataSource());
    }

    /** The rows of every table but those that say what happened, which only grow, and those that work is done from. */
    public static Map<String, Long> rows(Database database) {
        return counted(database, "");
    }

    /** The rows that name a plan anywhere, in the same tables; those that have none are left out. */
    public static Map<String, Long> mentions(Database database, String plan) {
        Map<String, Long> rows = counted(database, " t where t::text like '%" + plan + "%'");
        rows.values().removeIf(count -> count == 0);
        return rows;
    }

    private static Map<String, Long> counted(Database database, String which) {
        List<String> tables = database.query("""
                select c.oid::regclass::text from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all (array[
                  'audit_entry', 'audit_head', 'outbox', 'outbox_sequence', 'seen_sequence', 'idempotency_key', 'scheduled_tasks',
                  'flyway_schema_history', 'forgotten_plan'])
                """, row -> row.getString(1));
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(
                table,
                database.query("select count(*) from " + table + which, row -> row.getLong(1))
                        .getFirst()));
        return rows;
    }
}
