package org.planmonitor.projects.project;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Those projects in whose texts the words stand, in their order, each to be looked at until a page is full; without words all of
 * them. Words that stand together in many names (轨道交通) are thought to be rare, because the database multiplies how often each
 * pair stands anywhere; so a page is first sought among the projects that follow next, where it is found at once if the words
 * are frequent, and by the index only if they are not.
 *
 * @param texts the candidates, as a table of {@code project_id} and {@code ordinal}; empty for all projects
 */
record Found(String texts, Map<String, Object> parameters) {

    private static final String NEXT = "(select * from project_text n where n.plan = :plan and n.ordinal > :after"
            + " and n.ordinal <= :after + 3000 order by n.ordinal offset 0)";

    /** So many rows at most, by the way that finds them sooner. */
    static <T> List<T> page(ProjectFilter.Conditions words, int rows, Function<Found, List<T>> read) {
        if (words.clauses().isEmpty()) {
            return read.apply(new Found("", Map.of()));
        }
        List<T> near = read.apply(among(NEXT, words));
        return near.size() < rows ? read.apply(among("project_text", words)) : near;
    }

    private static Found among(String table, ProjectFilter.Conditions words) {
        return new Found(
                "(select w.project_id, w.ordinal from " + table + " w where w.plan = :plan and w.ordinal > :after and "
                        + String.join(" and ", words.clauses()) + " order by w.ordinal offset 0)",
                words.parameters());
    }

    /** The join that keeps those, by the project's id. */
    String joined(String id) {
        return texts.isEmpty() ? "" : " join " + texts + " f on f.project_id = " + id;
    }

    /** What to order by: the order in which they were found, or that of the table. */
    String order(String table) {
        return (texts.isEmpty() ? table : "f") + ".ordinal";
    }
}
