package org.planmonitor.reports.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** What the models know of a plan's items; newest version first, its sharing afterwards. */
@Singleton
class OpenDataQueries {

    private final Database database;

    OpenDataQueries(Database database) {
        this.database = database;
    }

    /** @param modified up to when its inputs are included; null: nothing was heard of it */
    record Described(
            String code,
            Text name,
            boolean simulated,
            String start,
            String end,
            @Nullable Instant modified) {}

    Optional<Described> plan(String plan, Set<Sharing> visible) {
        return database.first("""
                select p.*, (select max(up_to) from freshness f where f.plan = p.plan) as modified
                from (select distinct on (plan) * from plan where plan = ? order by plan, sequence desc) p
                where p.sharing = any (?)
                """, OpenDataQueries::described, plan, visible);
    }

    /** In the order of the plan, projects last. */
    List<CatalogueItem> items(String plan, Set<Sharing> visible) {
        return database.query(
                """
                select * from (
                  select type, code, name_zh, name_en, sharing, frequency, responsible, number, chapter
                  from (select distinct on (type, code) * from subject where plan = ? order by type, code, sequence desc) d
                  where not withdrawn
                  union all
                  select 'PROJECT', code, name_zh, name_en, sharing, null, null, null, null
                  from (select distinct on (code) * from project where plan = ? order by code, sequence desc) p) i
                where sharing = any (?)
                order by array_position('{INDICATOR,COMMITMENT,PROJECT}', type), number, chapter, code
                """,
                row -> new CatalogueItem(
                        row.getString("type"),
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        Sharing.valueOf(row.getString("sharing")),
                        row.getString("frequency"),
                        row.getString("responsible")),
                plan,
                plan,
                visible);
    }

    /** Rows of a table of the archive as they were known at an instant, public ones only, as text. */
    List<List<@Nullable String>> rows(Table table, String plan, Instant vintage) {
        int columns = table.columns().size();
        return database.query(Named.of(table.sql(), Map.of("plan", plan, "vintage", vintage)), row -> {
            List<@Nullable String> cells = new java.util.ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                cells.add(row.getString(column));
            }
            return cells;
        });
    }

    private static Described described(ResultSet row) throws SQLException {
        Timestamp modified = row.getTimestamp("modified");
        return new Described(
                row.getString("plan"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getBoolean("simulated"),
                row.getString("period_start"),
                row.getString("period_end"),
                modified == null ? null : modified.toInstant());
    }
}
