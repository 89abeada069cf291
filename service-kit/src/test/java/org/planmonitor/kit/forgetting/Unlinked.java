package org.planmonitor.kit.forgetting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** What is not deleted with any plan, for the tests of services. */
public final class Unlinked {

    private static final Set<String> KIT = Set.of(
            "audit_entry",
            "audit_head",
            "flyway_schema_history",
            "idempotency_key",
            "outbox",
            "outbox_lane",
            "outbox_sequence",
            "scheduled_tasks",
            "seen_sequence");

    private Unlinked() {}

    public static List<String> tables(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            Catalog catalog = Catalog.of(connection);
            Set<String> linked =
                    PlanRows.of(catalog, Set.of()).stream().map(PlanRows::table).collect(Collectors.toSet());
            return catalog.tables().stream()
                    .map(Catalog.Table::name)
                    .filter(table -> !linked.contains(table) && !KIT.contains(table))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
