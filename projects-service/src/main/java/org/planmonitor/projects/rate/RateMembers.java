package org.planmonitor.projects.rate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;

/** The projects behind a numerator or denominator, in the plan's order. */
@ApplicationScoped
class RateMembers {

    /** Where enough of them are among the projects that follow next, no others are looked at. */
    private static final int NEXT = 3_000;

    private final Database database;
    private final RateValues values;

    RateMembers(Database database, RateValues values) {
        this.database = database;
        this.values = values;
    }

    record Member(String code, Text name, int ordinal, String stage, BigDecimal amount) {}

    /** So many that follow after a place in the plan's order. */
    List<Member> after(Asked asked, Rate rate, boolean numerator, long after, int limit) {
        // A way for any window and any limit would be one for all projects.
        database.query("select set_config('plan_cache_mode', 'force_custom_plan', true)", row -> row.getString(1));
        RateRows.Selection next =
                RateRows.ofFew(asked.isPresent(), asked.scope(), " and ordinal > :after and ordinal <= :until");
        List<Member> found = members(asked, rate, next, numerator, after, limit);
        if (found.size() == limit) {
            return found;
        }
        RateSums.throughEverything(database);
        return members(asked, rate, RateRows.of(asked.isPresent(), asked.scope()), numerator, after, limit);
    }

    private List<Member> members(
            Asked asked, Rate rate, RateRows.Selection selection, boolean numerator, long after, int limit) {
        selection.add(rate);
        String amount = numerator ? RateRows.numerator("") : RateRows.denominator("");
        Map<String, @Nullable Object> all = new HashMap<>(values.of(asked));
        all.put("after", after);
        all.put("until", after + NEXT);
        all.put("limit", limit);
        String sql = selection.common()
                + "select p.code, p.name_zh, p.name_en, c.* from (select t.project_id, t.ordinal, t.path_stage, "
                + amount + " as amount" + selection.each() + " and " + (numerator ? "t.num_day" : "t.den_day")
                + " <= :day and t.ordinal > :after group by t.project_id, t.ordinal, t.path_stage having " + amount
                + " <> 0 order by t.ordinal limit :limit) c"
                + " join project p on p.id = c.project_id order by c.ordinal";
        return database.query(
                Named.of(sql, all),
                row -> new Member(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("ordinal"),
                        row.getString("path_stage"),
                        row.getBigDecimal("amount")));
    }
}
