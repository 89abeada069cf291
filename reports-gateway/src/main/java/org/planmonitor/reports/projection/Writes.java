package org.planmonitor.reports.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;

/**
 * What a batch of events leaves in the models, written together: a statement a table, not one an event. Every row is a version
 * that was never there or changes nothing, so that their order among tables does not matter.
 */
final class Writes {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    void add(String sql, @Nullable Object... parameters) {
        rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(parameters);
    }

    void into(Database database) {
        rows.forEach(database::updateAll);
    }
}
