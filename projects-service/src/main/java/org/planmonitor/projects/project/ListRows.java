package org.planmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Rows of a list as items: of a project that is only listed nothing else is read. */
final class ListRows {

    /** What an item shows of {@code project p}. */
    static final String COLUMNS =
            "p.ordinal, p.code, p.number, p.name_zh, p.name_en, p.portfolio, p.kind, p.box, p.chapter, p.region, p.stage,"
                    + " p.stage_since, p.scope_zh, p.scope_en, p.life_cycle, p.rating_computed, p.rating_self, p.rating_independent";

    private ListRows() {}

    /** An item with its place in the order of projects, which its page continues after. */
    record Placed(int ordinal, ProjectListItem item) {}

    static Placed placed(ResultSet row) throws SQLException {
        return new Placed(row.getInt("ordinal"), item(row));
    }

    private static ProjectListItem item(ResultSet row) throws SQLException {
        return new ProjectListItem(
                row.getString("code"),
                row.getString("number"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("portfolio"),
                row.getString("kind"),
                row.getString("box"),
                row.getObject("chapter", Integer.class),
                row.getString("region"),
                row.getString("stage"),
                row.getString("stage_since"),
                both(row.getString("scope_zh"), row.getString("scope_en")),
                row.getString("life_cycle"),
                new Rating(
                        row.getString("rating_computed"),
                        row.getString("rating_self"),
                        row.getString("rating_independent")));
    }

    private static @Nullable Text both(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new Text(zh, en);
    }
}
