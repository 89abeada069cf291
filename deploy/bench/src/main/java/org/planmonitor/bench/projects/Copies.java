package org.planmonitor.bench.projects;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/**
 * Makes a registry 400 times as large, past the API: every row that belongs to a project is copied with its ids moved by a
 * million a copy, so that copies hang together as the originals do.
 */
final class Copies {

    static final int ALL = 400;

    /** Between the ids of a copy and those of the next: originals have smaller ones. */
    private static final int APART = 1_000_000;

    private static final Set<String> ORDERED = Set.of("project", "project_text", "project_version");

    /** Tables with the columns that are ids of something that is copied. */
    private static final Map<String, List<String>> IDS = ids();

    private final Stand stand;

    Copies(Stand stand) {
        this.stand = stand;
    }

    private static Map<String, List<String>> ids() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        ids.put("project", List.of("id"));
        for (String of : List.of(
                "project_text",
                "project_region",
                "project_version",
                "project_change",
                "stage_reached",
                "journal_balance",
                "round_member")) {
            ids.put(of, List.of("project_id"));
        }
        for (String of : List.of(
                "stage_fact", "milestone", "official", "blocker", "journal_entry", "rating", "list_membership")) {
            ids.put(of, List.of("id", "project_id"));
        }
        ids.put("milestone_entry", List.of("id", "milestone_id", "project_id"));
        ids.put("blocker_entry", List.of("id", "blocker_id"));
        ids.put("journal_posting", List.of("entry_id", "project_id"));
        return ids;
    }

    /** Makes the copies from one number to another, excluded; the originals are number 0. */
    void make(int from, int to) {
        try (Connection connection = stand.superuser("projects");
                Statement statement = connection.createStatement()) {
            // What the triggers check of each row has been checked of the one that it is a copy of.
            statement.execute("set session_replication_role = replica");
            for (Map.Entry<String, List<String>> table : IDS.entrySet()) {
                statement.execute(
                        copy(statement, table.getKey(), table.getValue().getFirst(), from, to));
            }
            statement.execute(
                    "select setval(quote_ident(sequencename), 1000000000) from pg_sequences where schemaname = 'public'");
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw Failure.of("The registry cannot be made large: %s.", e.getMessage());
        }
    }

    private static String copy(Statement statement, String table, String id, int from, int to) throws SQLException {
        List<String> columns = columns(statement, table);
        List<String> values =
                columns.stream().map(column -> value(table, column)).toList();
        return "insert into %1$s (%2$s) select %3$s from %1$s, generate_series(%4$d, %5$d) as copies(c) where %6$s < %7$d order by c"
                .formatted(table, String.join(", ", columns), String.join(", ", values), from, to - 1, id, APART);
    }

    private static String value(String table, String column) {
        if (IDS.getOrDefault(table, List.of()).contains(column)) {
            return column + " + c * " + APART;
        }
        if (column.equals("ordinal") && ORDERED.contains(table)) {
            return "ordinal + c * " + Registry.LOADED;
        }
        boolean names = table.equals("project") && (column.equals("code") || column.equals("number"));
        return names ? column + " || '-' || c" : column;
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select column_name from information_schema.columns where table_schema = 'public'"
                        + " and table_name = '" + table + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
