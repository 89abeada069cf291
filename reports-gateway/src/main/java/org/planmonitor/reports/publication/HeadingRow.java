package org.planmonitor.reports.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table's heading. A table without groups of columns has one; with groups it has two, of which the first holds the groups and,
 * reaching down, the columns without one.
 */
public record HeadingRow(List<Part> parts) {

    /**
     * A cell of the heading.
     *
     * @param column the first column that it heads
     * @param columns how many it spans
     * @param rows how many rows it reaches down
     */
    public record Part(String text, Column.Type type, int column, int columns, int rows) {}

    /** The heading over columns, from top to bottom. */
    public static List<HeadingRow> of(List<Column> columns) {
        if (columns.stream().allMatch(column -> column.group() == null)) {
            return List.of(new HeadingRow(single(columns, 1, false)));
        }
        List<Part> upper = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            Column column = columns.get(from);
            int to = from + 1;
            while (column.group() != null
                    && to < columns.size()
                    && Objects.equals(columns.get(to).group(), column.group())) {
                to++;
            }
            upper.add(
                    column.group() == null
                            ? new Part(column.heading(), column.type(), from, 1, 2)
                            : new Part(column.group(), column.type(), from, to - from, 1));
            from = to;
        }
        return List.of(new HeadingRow(upper), new HeadingRow(single(columns, 1, true)));
    }

    private static List<Part> single(List<Column> columns, int rows, boolean grouped) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!grouped || column.group() != null) {
                parts.add(new Part(column.heading(), column.type(), i, 1, rows));
            }
        }
        return parts;
    }
}
