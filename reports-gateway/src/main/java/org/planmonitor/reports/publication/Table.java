package org.planmonitor.reports.publication;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table. Writers number tables in reading order (表 1), repeat the heading on every page, and give each a sheet of its own in a
 * spreadsheet.
 * An {@link IllegalArgumentException} says if a row has another number of cells than there are columns, or a cell is not of its
 * column's type.
 *
 * @param id as of a section
 * @param note printed below, null without one
 */
public record Table(
        String id,
        String caption,
        List<Column> columns,
        List<Row> rows,
        @Nullable String note) implements Block {

    /** A line of the table. */
    public sealed interface Row {

        /** One cell for each column. */
        record Cells(List<Cell> cells) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /** A heading over the rows below it, across all columns. */
        record Heading(String text) implements Row {}

        static Row of(Cell... cells) {
            return new Cells(List.of(cells));
        }
    }

    public Table {
        Section.checkId(id);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row instanceof Row.Cells(List<Cell> cells)) {
                check(id, columns, cells);
            }
        }
    }

    @Override
    public Stream<Inline> runs() {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Cells(List<Cell> cells) ? cells.stream() : Stream.empty())
                .flatMap(cell -> cell instanceof Cell.Words(List<Inline> content) ? content.stream() : Stream.empty());
    }

    private static void check(String id, List<Column> columns, List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of table " + id + " has " + cells.size() + " cells for " + columns.size() + " columns");
        }
        for (int i = 0; i < cells.size(); i++) {
            Column.Type type = columns.get(i).type();
            boolean fits = switch (cells.get(i)) {
                case Cell.Words _, Cell.Nothing _ -> true;
                case Cell.Amount _ -> type instanceof Column.Numbers;
                case Cell.Day _ -> type instanceof Column.Dates;
                case Cell.Verdict _ -> type instanceof Column.Verdicts;
            };
            if (!fits) {
                throw new IllegalArgumentException("a cell of table " + id + " is not of its column's type: "
                        + columns.get(i).title());
            }
        }
    }
}
