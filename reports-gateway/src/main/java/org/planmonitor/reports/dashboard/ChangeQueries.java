package org.planmonitor.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** What differs between what was known at two instants, and on which days something became known. */
@Singleton
class ChangeQueries {

    private final Database database;

    ChangeQueries(Database database) {
        this.database = database;
    }

    /** The place behind which a page begins: newest first, then by kind, code and part. */
    record Place(Instant at, String kind, String code, long part) {

        static final Place NEWEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), "", "", 0);
    }

    /** A day of the plan's calendar with how many figures, verdicts and things about projects became known on it. */
    record Day(LocalDate day, int figures, int verdicts, int projects) {}

    /** @param byKind by name of the kind; kinds of which nothing changed are not there */
    record News(Map<String, Integer> byKind, List<ChangeView> newest) {}

    List<ChangeView> list(
            String plan, @Nullable Instant from, Instant to, Set<Sharing> visible, Place after, int count) {
        Map<String, Object> values = values(plan, from, to, visible);
        values.putAll(Map.of("at", after.at(), "kind", after.kind(), "code", after.code(), "part", after.part()));
        values.put("count", count);
        return database.query(Named.of(ChangeSql.BETWEEN + """
                        select * from changes
                        where at < :at or at = :at and (kind, code, coalesce(part, 0)) > (:kind, :code, :part)
                        order by at desc, kind, code, coalesce(part, 0) limit :count
                        """, values), row -> change(plan, row));
    }

    /** How many of each kind, and the newest of all: one question, for what changed is found once. */
    News news(String plan, Instant from, Instant to, Set<Sharing> visible, int count) {
        Map<String, Object> values = values(plan, from, to, visible);
        values.put("count", count);
        Map<String, Integer> byKind = new TreeMap<>();
        List<ChangeView> newest = database.query(Named.of(ChangeSql.BETWEEN + """
                        , counted as (select kind, count(*)::int as n from changes group by kind)
                        select changes.*, (select array_agg(kind order by kind) from counted) as kinds,
                               (select array_agg(n order by kind) from counted) as counts
                        from changes order by at desc, kind, code, coalesce(part, 0) limit :count
                        """, values), row -> {
            if (byKind.isEmpty()) {
                String[] kinds = (String[]) row.getArray("kinds").getArray();
                Integer[] counts = (Integer[]) row.getArray("counts").getArray();
                for (int n = 0; n < kinds.length; n++) {
                    byKind.put(kinds[n], counts[n]);
                }
            }
            return change(plan, row);
        });
        return new News(byKind, newest);
    }

    /** The newest days first. */
    List<Day> days(String plan, String timeZone, LocalDate before, Set<Sharing> visible, int count) {
        return database.query(
                Named.of(
                        ChangeSql.DAYS,
                        Map.of("plan", plan, "zone", timeZone, "before", before, "visible", visible, "count", count)),
                row -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("figures"),
                        row.getInt("verdicts"),
                        row.getInt("projects")));
    }

    private static Map<String, Object> values(String plan, @Nullable Instant from, Instant to, Set<Sharing> visible) {
        Map<String, Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("from", from == null ? Instant.EPOCH : from);
        values.put("to", to);
        values.put("visible", visible);
        return values;
    }

    private static ChangeView change(String plan, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String code = row.getString("code");
        return new ChangeView(
                kind,
                code,
                row.getObject("part", Long.class),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("before"),
                row.getString("after"),
                row.getString("before_light"),
                row.getString("after_light"),
                row.getBigDecimal("before_figure"),
                row.getBigDecimal("after_figure"),
                row.getString("period"),
                Database.instant(row, "at"),
                new Addresses(plan).changed(kind, code));
    }
}
