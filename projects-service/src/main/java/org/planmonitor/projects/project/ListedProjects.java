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

    private final Database database;

    ListedProjects(Database database) {
        this.database = database;
    }

    /** One page, in the order of the plan's document, which never changes while stages do. */
    Page<ProjectListItem> page(String plan, ProjectFilter filter, Set<Sharing> visible, long after, int limit) {
        planForTheseValues();
        List<ListRows.Placed> rows = Found.page(
                filter.wordConditions(), limit + 1, found -> rows(found, plan, filter, visible, after, limit + 1));
        return Page.cut(rows, limit, row -> OrdinalCursor.encode(row.ordinal())).map(ListRows.Placed::item);
    }

    private List<ListRows.Placed> rows(
            Found found, String plan, ProjectFilter filter, Set<Sharing> visible, long after, int most) {
        ProjectFilter.Conditions narrowed = filter.conditions();
        List<String> clauses =
                new ArrayList<>(List.of("p.plan = :plan", "p.sharing = any (:visible)", "p.ordinal > :after"));
        clauses.addAll(narrowed.clauses());
        Map<String, @Nullable Object> values = new HashMap<>(narrowed.parameters());
        values.putAll(found.parameters());
        values.putAll(Map.of("plan", plan, "visible", visible, "after", after, "most", most));
        return database.query(
                Named.of(
                        "select " + ListRows.COLUMNS + " from project p" + found.joined("p.id") + " where "
                                + String.join(" and ", clauses) + " order by " + found.order("p") + " limit :most",
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
