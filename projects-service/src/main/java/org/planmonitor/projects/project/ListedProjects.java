package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.OrdinalCursor;

/** Lists of projects as they stand, read past the persistence context, because nobody changes what is listed. */
@ApplicationScoped
class ListedProjects {

    /**
     * The projects that follow next, looked at one by one. Words that stand together in many names (轨道交通) are thought to be
     * rare, because the database multiplies how often each pair stands anywhere; so a page of a search is first sought
     * here, where it is found at once if it is frequent, and by the index only if it is not.
     */
    static final String WINDOW = "(select * from project w where w.plan = :plan and w.ordinal > :after"
            + " and w.ordinal <= :after + 3000 order by w.ordinal offset 0)";

    private final Database database;

    ListedProjects(Database database) {
        this.database = database;
    }

    /** One page, in the order of the plan's document, which never changes while stages do. */
    Page<ProjectListItem> page(String plan, ProjectFilter filter, Set<Sharing> visible, long after, int limit) {
        planForTheseValues();
        ProjectFilter.Conditions narrowed = filter.conditions();
        List<ListRows.Placed> rows = List.of();
        if (filter.words() != null) {
            rows = rows(WINDOW, plan, narrowed, visible, after, limit + 1);
        }
        if (rows.size() <= limit) {
            rows = rows("project", plan, narrowed, visible, after, limit + 1);
        }
        return Page.cut(rows, limit, row -> OrdinalCursor.encode(row.ordinal())).map(ListRows.Placed::item);
    }

    private List<ListRows.Placed> rows(
            String from, String plan, ProjectFilter.Conditions narrowed, Set<Sharing> visible, long after, int most) {
        List<String> clauses =
                new ArrayList<>(List.of("p.plan = :plan", "p.sharing = any (:visible)", "p.ordinal > :after"));
        clauses.addAll(narrowed.clauses());
        Map<String, @Nullable Object> values = new HashMap<>(narrowed.parameters());
        values.putAll(Map.of("plan", plan, "visible", visible, "after", after, "most", most));
        return database.query(
                Named.of(
                        "select " + ListRows.COLUMNS + " from " + from + " p where " + String.join(" and ", clauses)
                                + " order by p.ordinal limit :most",
                        values),
                ListRows::placed);
    }

    /**
     * Lets the database look at the values of the next questions before it chooses its way: a word that stands in half of the
     * names and one that stands in none need different ones, and a plan made for any value takes the wrong one.
     */
    void planForTheseValues() {
        database.query("select set_config('plan_cache_mode', 'force_custom_plan', true)", row -> row.getString(1));
    }
}
