package org.planmonitor.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, to be pasted into a document as it is. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these heads. */
    public static Table of(String... heads) {
        Table table = new Table();
        table.rows.add(List.of(heads));
        table.rows.add(List.of(heads).stream().map(head -> "---").toList());
        return table;
    }

    /** One more row, with a cell for every head. */
    public Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** On standard output, with a line before and after. */
    public void print() {
        System.out.println();
        rows.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
        System.out.println();
    }
}
