package org.planmonitor.reports.access;

import java.util.Set;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;

/** Which items are not public, in memory: as they were at most a few seconds ago. Safe from any thread. */
@Singleton
class ConditionalItems {

    private static final String ALL = """
            select plan, type, code from (
              select distinct on (plan, type, code) plan, type, code, sharing from subject
              order by plan, type, code, sequence desc) s where sharing <> 'PUBLIC'
            union all
            select plan, 'PROJECT', code from (
              select distinct on (plan, code) plan, code, sharing from project order by plan, code, sequence desc) p
            where sharing <> 'PUBLIC'
            """;

    private final Database database;
    private volatile Set<ConditionalItem> known = Set.of();

    ConditionalItems(Database database) {
        this.database = database;
    }

    boolean contains(ConditionalItem item) {
        return known.contains(item);
    }

    /** Takes over what the models say now. */
    void look() {
        known = Set.copyOf(database.query(
                ALL, row -> new ConditionalItem(row.getString("plan"), row.getString("type"), row.getString("code"))));
    }
}
