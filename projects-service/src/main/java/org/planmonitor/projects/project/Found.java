package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Those projects in whose texts the words stand, in their order, each to be looked at until a page is full; without words all of
 * them. Words that stand together in many names (轨道交通) are thought to be rare, because the database multiplies how often each
 * pair stands anywhere; so a page is first sought among the projects that follow next, where it is found at once if the words
 * are frequent; then, if some were found, among as many more as should fill it; and by the index only if they are rare.
 *
 * @param texts the candidates, as a table of {@code project_id} and {@code ordinal}; empty for all projects
 */
record Found(String texts, Map<String, Object> parameters) {

    private static final int NEXT = 3_000;
    /** Beyond so many times as many the index is the shorter way. */
    private static final int MOST_WINDOWS = 4;

    /** So many rows at most, by the way that finds them sooner. */
    static <T> List<T> page(ProjectFilter.Conditions words, int rows, Function<Found, List<T>> read) {
        if (words.clauses().isEmpty()) {
            return read.apply(new Found("", Map.of()));
        }
        List<T> near = read.apply(among(next(0, NEXT), words));
        if (near.size() >= rows) {
            return near;
        }
        int windows = near.isEmpty() ? MOST_WINDOWS : Math.ceilDiv(3 * (rows - near.size()), 2 * near.size());
        if (windows < MOST_WINDOWS) {
            List<T> page = new ArrayList<>(near);
            page.addAll(read.apply(among(next(NEXT, NEXT * (1 + windows)), words)));
            if (page.size() >= rows) {
                return page.subList(0, rows);
            }
        }
        return read.apply(among("project_text", words));
    }

    private static String next(int from, int to) {
        return "(select * from project_text n where n.plan = :plan and n.ordinal > :after + " + from
                + " and n.ordinal <= :after + " + to + " order by n.ordinal offset 0)";
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
