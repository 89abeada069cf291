package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a list of projects is narrowed by; what is null narrows nothing. */
record ProjectFilter(
        @Nullable String portfolio,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable String region,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String lifeCycle,
        @Nullable Boolean works,
        @Nullable String parent,
        @Nullable String words) {

    /** The filter as conditions on {@code project p}, each with its named parameters. */
    record Conditions(List<String> clauses, Map<String, Object> parameters) {

        private void equal(String column, @Nullable Object value) {
            if (value != null) {
                clauses.add("p." + column + " = :" + column);
                parameters.put(column, value);
            }
        }
    }

    Conditions conditions() {
        Conditions sql = new Conditions(new ArrayList<>(), new HashMap<>());
        sql.equal("portfolio", portfolio);
        sql.equal("box", box);
        sql.equal("chapter", chapter);
        sql.equal("stage", stage);
        sql.equal("kind", kind);
        sql.equal("life_cycle", lifeCycle);
        sql.equal("works", works);
        sql.equal("parent", parent);
        if (region != null) {
            sql.clauses()
                    .add(
                            "exists (select 1 from project_region r join plan_region d on d.plan = r.plan and d.code = r.region"
                                    + " where r.project_id = p.id and (r.region = :region or d.parent = :region))");
            sql.parameters().put("region", region);
        }
        if (words != null) {
            search(sql, words);
        }
        return sql;
    }

    private static void search(Conditions sql, String wanted) {
        String query = SearchTerms.query(wanted);
        if (query.isEmpty()) {
            sql.clauses().add("false");
            return;
        }
        sql.clauses().add("p.search @@ cast(:query as tsquery)");
        sql.parameters().put("query", query);
        List<String> words = SearchTerms.words(wanted);
        for (int i = 0; i < words.size(); i++) {
            sql.clauses().add("position(:word" + i + " in p.search_text) > 0");
            sql.parameters().put("word" + i, words.get(i));
        }
    }
}
