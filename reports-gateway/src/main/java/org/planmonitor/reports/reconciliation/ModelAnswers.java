package org.planmonitor.reports.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.reports.reconciliation.Item.Kind;

/** What the read models say in public: three queries, whatever the size of the plan. */
@Singleton
class ModelAnswers {

    private static final List<String> OF_SUBJECTS =
            List.of("name.zh", "name.en", "category", "attribute", "headline", "verdict", "light");
    private static final List<String> OF_PROJECTS =
            List.of("name.zh", "name.en", "portfolio", "kind", "stage", "stageSince");

    private final Database database;

    ModelAnswers(Database database) {
        this.database = database;
    }

    /** @param period of which verdicts are compared */
    Map<Item, Map<String, String>> subjects(String plan, String period) {
        return database
                .query("""
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
                        """, row -> said(row, Kind.valueOf(row.getString("kind")), OF_SUBJECTS), plan, plan, period)
                .stream()
                .collect(HashMap::new, (all, each) -> all.put(each.getKey(), each.getValue()), HashMap::putAll);
    }

    Map<Item, Map<String, String>> projects(String plan) {
        return database.query("""
                        select code, name_zh as "name.zh", name_en as "name.en", portfolio, kind, stage, stage_since as "stageSince"
                        from (select distinct on (code) * from project where plan = ? order by code, sequence desc) newest
                        where sharing = 'PUBLIC'
                        """, row -> said(row, Kind.PROJECT, OF_PROJECTS), plan).stream()
                .collect(HashMap::new, (all, each) -> all.put(each.getKey(), each.getValue()), HashMap::putAll);
    }

    /** Aggregates of which events were not heard, with their numbers; an owner has all of its events, and nothing to say of any. */
    List<Difference> gaps(String plan) {
        return database.query(
                "select aggregate || ' ' || subject as code, missing from gap where plan = ? order by 1",
                row -> new Difference(Kind.EVENTS, row.getString("code"), "missing", row.getString("missing"), null),
                plan);
    }

    private static Map.Entry<Item, Map<String, String>> said(ResultSet row, Kind kind, List<String> members)
            throws SQLException {
        Map<String, String> said = new HashMap<>();
        for (String member : members) {
            String value = row.getString(member);
            if (value != null) {
                said.put(member, value);
            }
        }
        return Map.entry(new Item(kind, row.getString("code")), said);
    }
}
