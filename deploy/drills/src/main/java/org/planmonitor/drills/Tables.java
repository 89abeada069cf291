package org.planmonitor.drills;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.planmonitor.local.Failure;

/** What the databases hold, read past every rule. */
final class Tables {

    private final Platform platform;

    Tables(Platform platform) {
        this.platform = platform;
    }

    /** Of each indicator the values that a drill has published, in the order of their revisions. */
    Map<String, List<String>> figures() {
        Map<String, List<String>> figures = new TreeMap<>();
        rows("indicators", """
                select s.subject_code, o.value::text from observation o join observation_series s on s.id = o.series_id
                where o.source_title = 'Drill' order by s.subject_code, o.revision
                """)
                .forEach(row -> figures.computeIfAbsent(row.getFirst(), code -> new ArrayList<>())
                        .add(row.getLast()));
        return figures;
    }

    /** Words and id of every blocker that a drill has raised. */
    List<List<String>> blockers() {
        return rows("projects", "select words, id::text from blocker where words like 'drill %' order by blocker.id");
    }

    /** Of each aggregate the sequence of its newest event. */
    Map<String, Long> sequences(String database) {
        Map<String, Long> sequences = new TreeMap<>();
        rows(database, "select aggregatetype || ' ' || aggregateid, sequence::text from outbox_sequence")
                .forEach(row -> sequences.put(row.getFirst(), Long.valueOf(row.getLast())));
        return sequences;
    }

    /** Events that wait to be sent. */
    long waiting(String database) {
        return Long.parseLong(rows(database, "select count(*)::text, '' from outbox")
                .getFirst()
                .getFirst());
    }

    /** Seconds between one run of the daily comparison of a plan and the next, over all replicas. */
    List<Double> betweenComparisons(String plan) {
        return rows("reports", """
                select extract(epoch from began_at - lag(ended_at) over (order by id))::text, '' from reconciliation
                where plan = '%s' order by id offset 1
                """.formatted(plan)).stream()
                .map(row -> Double.valueOf(row.getFirst()))
                .toList();
    }

    private List<List<String>> rows(String database, String query) {
        try (Connection connection = platform.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(List.of(result.getString(1), result.getString(2)));
            }
            return rows;
        } catch (SQLException e) {
            throw Failure.of("%s: %s", query, e.getMessage());
        }
    }
}
