package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a list of projects is narrowed by; what is null narrows nothing.
 *
 * @param regions a division with all that lie in it
 */
record ProjectFilter(
        @Nullable String portfolio,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable Set<String> regions,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String lifeCycle,
        @Nullable Boolean works,
        @Nullable String parent,
        @Nullable String unit,
        @Nullable String owner,
        @Nullable String statistics,
        @Nullable String list,
        @Nullable String words) {

    /** The filter as conditions on {@code project p}, each with its named parameters. */
    record Conditions(List<String> clauses, Map<String, Object> parameters) {

        private void equal(String of, String column, @Nullable Object value) {
            if (value != null) {
                clauses.add(of + "." + column + " = :" + column);
                parameters.put(column, value);
            }
        }
    }

    /** Everything but the words; where there are any, the regions are asked of {@link #wordConditions} alone. */
    Conditions conditions() {
        Conditions sql = conditions("p");
        if (regions != null && words == null) {
            sql.clauses()
                    .add(
                            "exists (select 1 from project_region r where r.project_id = p.id and r.region = any (:regions))");
            sql.parameters().put("regions", regions);
        }
        return sql;
    }

    /** The same on {@code project_version v} beside {@code project p}, as it was then. */
    Conditions pastConditions() {
        Conditions sql = conditions("v");
        if (regions != null) {
            sql.clauses().add("v.regions && :regions");
            sql.parameters().put("regions", regions);
        }
        return sql;
    }

    /** The words, on {@code project_text w}, with the portfolio and the regions that stand there beside them. */
    Conditions wordConditions() {
        return wordConditions(
                portfolio == null ? null : "'p:" + portfolio + "'",
                regions == null
                        ? null
                        : regions.stream()
                                .sorted()
                                .map(code -> "'r:" + code + "'")
                                .collect(Collectors.joining(" | ", "(", ")")));
    }

    /** The words alone: portfolio and regions of another day do not stand there. */
    Conditions pastWordConditions() {
        return wordConditions(null, null);
    }

    private Conditions wordConditions(@Nullable String... beside) {
        Conditions sql = new Conditions(new ArrayList<>(), new HashMap<>());
        if (words != null) {
            search(sql, words, Arrays.stream(beside).filter(Objects::nonNull).toList());
        }
        return sql;
    }

    /** What stands in columns of both: {@code of} is where it is asked. */
    private Conditions conditions(String of) {
        Conditions sql = new Conditions(new ArrayList<>(), new HashMap<>());
        sql.equal(of, "portfolio", portfolio);
        sql.equal("p", "box", box);
        sql.equal("p", "chapter", chapter);
        sql.equal(of, "stage", stage);
        sql.equal(of, "kind", kind);
        sql.equal(of, "life_cycle", lifeCycle);
        if (works != null) {
            // Said as it stands in the index of the few.
            sql.clauses().add(works ? of + ".works" : "not " + of + ".works");
        }
        sql.equal(of, "unit", unit);
        sql.equal(of, "statistics", statistics);
        sql.equal("p", "parent", parent);
        sql.equal("p", "owner_code", owner);
        if (list != null) {
            sql.clauses()
                    .add("p.id in (select m.project_id from list_membership m join project_list l on l.id = m.list_id"
                            + " join plan t on t.code = l.plan where l.plan = :plan and l.code = :list"
                            + " and m.known_to = 'infinity' and m.since <= cast(now() at time zone t.time_zone as date)"
                            + " and (m.until is null or m.until > cast(now() at time zone t.time_zone as date)))");
            sql.parameters().put("list", list);
        }
        return sql;
    }

    private static void search(Conditions sql, String wanted, List<String> beside) {
        String query = SearchTerms.query(wanted);
        if (query.isEmpty()) {
            sql.clauses().add("false");
            return;
        }
        sql.clauses().add("w.terms @@ cast(:query as tsquery)");
        sql.parameters()
                .put("query", Stream.concat(Stream.of(query), beside.stream()).collect(Collectors.joining(" & ")));
        List<String> words = SearchTerms.words(wanted);
        for (int i = 0; i < words.size(); i++) {
            sql.clauses().add("position(:word" + i + " in w.text) > 0");
            sql.parameters().put("word" + i, words.get(i));
        }
    }
}
