package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Cell;
import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.Column;
import org.planmonitor.reports.publication.HeadingRow;
import org.planmonitor.reports.publication.Table;
import org.planmonitor.reports.publication.Words;
import org.planmonitor.reports.publication.chart.Shape;

/** Tables of three rules over pages, their headings again on each. */
final class Tables {

    /** Rows that no page shows alone at the end of a table. */
    private static final int LAST = 3;

    /** Rows of a table that is not torn apart where it can be helped. */
    private static final int SHORT = 12;

    private static final double CAPTION = 20;

    /** Caption, heading and the first rows. */
    private static final double BEGINNING = 120;

    private static final double SIZE = 8.5;

    /** Where columns leave less than a fifth of the measure to share out. */
    private static final double SMALL = 7.5;

    private static final double TIGHT = 0.8;

    /** From line to line of a note below. */
    private static final double NOTE = 13;

    private final Flow flow;
    private final Text text;
    private final Runs runs;
    private final Words words;

    Tables(Flow flow, Text text, Runs runs, Words words) {
        this.flow = flow;
        this.text = text;
        this.runs = runs;
        this.words = words;
    }

    /** Room that a page must have for the table to begin on it. */
    double beginning(Table table) {
        double size = size(table);
        return Math.max(BEGINNING, whole(table, size, grid(table, size), heading(table, size)) + note(table));
    }

    void write(Table table, String caption) {
        double size = size(table);
        Grid grid = grid(table, size);
        List<Grid.Row> heading = heading(table, size);
        double note = note(table);
        double most = flow.sheet.textHeight() / 3;
        flow.gap(12);
        flow.need(beginning(table));
        flow.mark(table.id());
        flow.out.open(Tag.of("Table"));
        text.paragraph("Caption", List.of(new Piece(caption, flow.sheet.strong(10.5))), CAPTION, 0, 0, Text.Set.CENTRE);
        flow.out.open(Tag.of("THead"));
        grid.rule(1.2);
        grid.heading(heading);
        grid.rule(0.7);
        flow.out.close();
        flow.out.open(Tag.of("TBody"));
        for (int i = 0; i < table.rows().size(); i++) {
            double below =
                    grid.height(together(table, i, size)) + (i >= table.rows().size() - LAST ? note : 0);
            grid.write(row(table.rows().get(i), table.columns(), size), heading, Math.min(below, most));
        }
        flow.out.close();
        grid.rule(1.2);
        flow.out.close();
        if (table.note() != null) {
            flow.advance(3);
            text.paragraph("P", noted(table.note()), NOTE, 0, 0, Text.Set.LEFT);
        }
        flow.advance(14);
    }

    private double size(Table table) {
        boolean tight = Widths.least(table, flow.sheet.faces(), SIZE) > TIGHT * flow.sheet.textWidth();
        return tight ? SMALL : SIZE;
    }

    private Grid grid(Table table, double size) {
        return new Grid(flow, text, Widths.of(table, flow.sheet.faces(), flow.sheet.textWidth(), size), size);
    }

    private List<Piece> noted(String note) {
        return List.of(new Piece(words.tableNote(note), flow.sheet.text(8.5).in(Colour.INK_2)));
    }

    private double note(Table table) {
        return table.note() == null
                ? 0
                : Breaker.lines(noted(table.note()), flow.sheet.textWidth(), 0).size() * NOTE + 6;
    }

    /** How high a short table is, which no page tears apart; 0 for a long one. */
    private double whole(Table table, double size, Grid grid, List<Grid.Row> heading) {
        if (table.rows().size() > SHORT) {
            return 0;
        }
        double height = CAPTION + grid.height(heading);
        for (Table.Row each : table.rows()) {
            height += grid.height(List.of(row(each, table.columns(), size)));
        }
        return height < flow.sheet.textHeight() / 3 ? height : 0;
    }

    /** Rows that must follow on the same page: the first below a heading, and the last few of the table. */
    private List<Grid.Row> together(Table table, int row, double size) {
        List<Table.Row> rows = table.rows();
        int to = rows.get(row) instanceof Table.Row.Heading
                ? Math.min(rows.size(), row + 2)
                : row == rows.size() - LAST ? rows.size() : row + 1;
        return rows.subList(row + 1, Math.max(row + 1, to)).stream()
                .map(each -> row(each, table.columns(), size))
                .toList();
    }

    private List<Grid.Row> heading(Table table, double size) {
        List<Grid.Row> rows = new ArrayList<>();
        for (HeadingRow row : HeadingRow.of(table.columns())) {
            List<Grid.Box> boxes = new ArrayList<>();
            for (HeadingRow.Part part : row.parts()) {
                Grid.Side side = part.columns() > 1 ? Grid.Side.CENTRE : side(part.type());
                boxes.add(new Grid.Box(
                        Tag.cell("TH", part.columns(), part.rows()),
                        List.of(new Piece(part.text(), flow.sheet.strong(size))),
                        part.column(),
                        side,
                        null));
            }
            rows.add(new Grid.Row(boxes, null));
        }
        return rows;
    }

    private Grid.Row row(Table.Row row, List<Column> columns, double size) {
        return switch (row) {
            case Table.Row.Heading(String heading) ->
                new Grid.Row(
                        List.of(new Grid.Box(
                                Tag.cell("TH", columns.size(), 1),
                                List.of(new Piece(heading, flow.sheet.strong(size))),
                                0,
                                Grid.Side.LEFT,
                                null)),
                        "fafbfc");
            case Table.Row.Cells(List<Cell> cells) -> {
                List<Grid.Box> boxes = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    boxes.add(box(cells.get(i), i, columns.get(i).type(), flow.sheet.text(size)));
                }
                yield new Grid.Row(boxes, null);
            }
        };
    }

    private Grid.Box box(Cell cell, int column, Column.Type type, Style style) {
        Tag tag = Tag.of("TD");
        return switch (cell) {
            case Cell.Words(var content) -> new Grid.Box(tag, runs.of(content, style), column, side(type), null);
            case Cell.Verdict(Colour colour, String verdict) ->
                new Grid.Box(tag, List.of(new Piece(verdict, style.bold())), column, Grid.Side.LEFT, colour);
            case Cell.Nothing(String why) ->
                new Grid.Box(tag, List.of(new Piece(why, style.in(Colour.INK_3))), column, side(type), null);
            case Cell.Amount _, Cell.Day _ ->
                new Grid.Box(tag, List.of(new Piece(cell.text(), style)), column, side(type), null);
        };
    }

    private static Grid.Side side(Column.Type type) {
        return type instanceof Column.Numbers ? Grid.Side.RIGHT : Grid.Side.LEFT;
    }

    /** Rules between the heading's upper part and its lower one are not drawn: the tint holds them together. */
    static Shape rule(Sheet sheet, double y, double width, Colour colour) {
        return Shape.Stroke.of(sheet.left(), y, sheet.left() + sheet.textWidth(), y, colour.hex(), width);
    }
}
