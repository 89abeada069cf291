package org.planmonitor.reports.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** The projects behind the counts of the dashboard, chosen version by version as it chooses them. */
@Singleton
class StandingQueries {

    private static final String LIST = StandingSql.STANDING + """

            select * from standing
            where code > :after and (cardinality(:stages::text[]) = 0 or stage = any (:stages))
              and light = coalesce(:light::text, light) and works = coalesce(:works::boolean, works)
              and coalesce(region, '') = coalesce(:region::text, region, '')
            order by code limit :count
            """;

    private final Database database;

    StandingQueries(Database database) {
        this.database = database;
    }

    /**
     * Which projects are asked for; null where it does not matter.
     *
     * @param stages none for any
     * @param region empty for the projects whose place is not recorded
     */
    record Choice(
            List<String> stages,
            @Nullable String light,
            @Nullable Boolean works,
            @Nullable String region) {}

    /** By code, behind the one given. */
    List<StandingView> list(String plan, Moment moment, Set<Sharing> visible, Choice choice, String after, int count) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("until", moment.until());
        values.put("today", moment.today());
        values.put("day", moment.today().toString());
        values.put("visible", visible);
        values.put("stages", choice.stages());
        values.put("light", choice.light());
        values.put("works", choice.works());
        values.put("region", choice.region());
        values.put("after", after);
        values.put("count", count);
        var addresses = new Addresses(plan);
        return database.query(
                Named.of(LIST, values),
                row -> new StandingView(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("portfolio"),
                        row.getString("region"),
                        row.getBoolean("works"),
                        row.getString("stage"),
                        row.getString("stage_since"),
                        row.getString("light"),
                        row.getInt("blockers"),
                        addresses.changed("PROJECT", row.getString("code"))));
    }
}
