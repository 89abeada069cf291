package org.planmonitor.reports.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.reconciliation.Item.Kind;

/** What the read models say in public: one query a kind, whatever the size of the plan. */
@Singleton
class ModelAnswers {

    private static final List<String> OF_SUBJECTS =
            List.of("name.zh", "name.en", "category", "attribute", "headline", "verdict", "light");
    static final List<String> OF_PLANS =
            List.of("name.zh", "name.en", "period.start", "period.end", "printedOn", "region", "timeZone", "simulated");

    private final Database database;

    ModelAnswers(Database database) {
        this.database = database;
    }

    /** @param period of which verdicts are compared */
    Map<Item, Map<String, String>> subjects(String plan, String period) {
        return collected(database.query(
                """
                        with defined as materialized (
                          select distinct on (type, code) * from subject where plan = ? order by type, code, sequence desc
                        ), judged as materialized (
                          select distinct on (type, code) * from verdict where plan = ? and period = ?
                          order by type, code, sequence desc
                        )
                        select d.type as kind, d.code, d.name_zh as "name.zh", d.name_en as "name.en", d.category, d.attribute,
                          case when d.type = 'COMMITMENT' then d.headline::text end as headline, j.verdict, j.light
                        from defined d left join judged j on j.type = d.type and j.code = d.code and j.sharing = 'PUBLIC'
                        where d.sharing = 'PUBLIC' and not d.withdrawn
                        """, row -> said(row, Kind.valueOf(row.getString("kind")), OF_SUBJECTS), plan, plan, period));
    }

    /** Of the plan itself. */
    Map<Item, Map<String, String>> plan(String plan) {
        return collected(database.query("""
                select plan as code, name_zh as "name.zh", name_en as "name.en", period_start as "period.start",
                  period_end as "period.end", printed_on as "printedOn", region, time_zone as "timeZone", simulated::text as simulated
                from plan where plan = ? order by sequence desc limit 1
                """, row -> said(row, Kind.PLAN, OF_PLANS), plan));
    }

    Map<Item, Map<String, String>> listed(Register register, String plan) {
        return collected(database.query(register.model(), row -> said(row, register.kind(), register.members()), plan));
    }

    /** Aggregates of which events were not heard, with their numbers; an owner has all of its events, and nothing to say of any. */
    List<Difference> gaps(String plan) {
        return database.query(
                "select aggregate || ' ' || subject as code, missing from gap where plan = ? order by 1",
                row -> new Difference(Kind.EVENTS, row.getString("code"), "missing", row.getString("missing"), null),
                plan);
    }

    private static Map<Item, Map<String, String>> collected(List<Map.Entry<Item, Map<String, String>>> entries) {
        return entries.stream()
                .collect(HashMap::new, (all, each) -> all.put(each.getKey(), each.getValue()), HashMap::putAll);
    }

    private static Map.Entry<Item, Map<String, String>> said(ResultSet row, Kind kind, List<String> members)
            throws SQLException {
        return Map.entry(new Item(kind, row.getString("code")), Said.of(row, members));
    }
}
