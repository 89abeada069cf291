package org.planmonitor.reports.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that tables and charts have in a document, in reading order: 表 1, 图 1. Every format takes them from here, so that a
 * table has the same number in all of them.
 */
public final class Labels {

    private final Map<String, String> byId = new HashMap<>();

    private Labels() {}

    /** The numbers in a document. */
    public static Labels of(Publication publication) {
        Labels labels = new Labels();
        Language language = publication.language();
        int tables = 0;
        int charts = 0;
        List<Block> blocks = publication
                .allSections()
                .flatMap(section -> section.blocks().stream())
                .toList();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                labels.byId.put(table.id(), language.choose("表 ", "Table ") + ++tables);
            } else if (block instanceof Chart chart) {
                labels.byId.put(chart.id(), language.choose("图 ", "Figure ") + ++charts);
            }
        }
        return labels;
    }

    /** The number of a table, with its name. */
    public String of(Table table) {
        return byId.get(table.id()) + "  " + table.caption();
    }

    /** The number of a chart, with its name. */
    public String of(Chart chart) {
        return byId.get(chart.id()) + "  " + chart.caption();
    }

    /** The number alone, by the id of a table or chart. */
    public String number(String id) {
        return String.valueOf(byId.get(id));
    }
}
