package org.planmonitor.kit.forgetting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.planmonitor.kit.forgetting.Catalog.Reference;
import org.planmonitor.kit.forgetting.Catalog.Table;

/**
 * Which rows are of a plan: those that name it in a column, and those that refer to such a row, over however many tables.
 *
 * @param condition says which rows of the table, with one parameter, the plan's code
 */
record PlanRows(String table, String condition) {

    /**
     * In an order in which nothing is deleted that something still refers to.
     *
     * @param kept tables whose rows stay
     * @throws IllegalStateException when tables refer to each other in a circle
     */
    static List<PlanRows> of(Catalog catalog, Set<String> kept) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Table table : catalog.tables()) {
            if (!table.naming().isEmpty() && !kept.contains(table.name())) {
                conditions.put(table.name(), table.naming() + " = ?");
            }
        }
        // By a reference that every row has, if there is one: rows without the other kind would be left.
        follow(catalog.references().stream().filter(Reference::always).toList(), conditions, kept);
        follow(catalog.references(), conditions, kept);
        return ordered(conditions, catalog.references());
    }

    private static void follow(List<Reference> references, Map<String, String> conditions, Set<String> kept) {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Reference each : references) {
                String of = conditions.get(each.referred());
                if (of != null && !conditions.containsKey(each.referring()) && !kept.contains(each.referring())) {
                    conditions.put(each.referring(), refersTo(each, of));
                    grows = true;
                }
            }
        }
    }

    private static String refersTo(Reference reference, String condition) {
        return "(%s) in (select %s from %s where %s)"
                .formatted(
                        String.join(", ", reference.columns()),
                        String.join(", ", reference.keys()),
                        reference.referred(),
                        condition);
    }

    private static List<PlanRows> ordered(Map<String, String> conditions, List<Reference> references) {
        List<PlanRows> ordered = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(conditions);
        while (!left.isEmpty()) {
            List<PlanRows> free = left.entrySet().stream()
                    .filter(table -> references.stream()
                            .noneMatch(each -> each.referred().equals(table.getKey())
                                    && !each.referring().equals(table.getKey())
                                    && left.containsKey(each.referring())))
                    .map(table -> new PlanRows(table.getKey(), table.getValue()))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left.keySet());
            }
            ordered.addAll(free);
            free.forEach(each -> left.remove(each.table()));
        }
        return List.copyOf(ordered);
    }
}
