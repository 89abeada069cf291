package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Colour;
import org.planmonitor.reports.publication.chart.Shape;

/** Rows of boxes on columns of set widths; a row that is higher than a page goes on on the next. */
final class Grid {

    /** The room that the colour of a verdict takes. */
    static final double CHIP = 10;

    private static final double ABOVE = 4;

    /** Half of the strongest rule, which a tint does not cover. */
    private static final double BELOW_RULE = 0.6;

    private static final String HEADING = "f2f5f8";

    private final Flow flow;
    private final Text text;
    private final double[] widths;
    private final double size;
    private final double leading;

    /** Where the lines of a box stand. */
    enum Side {
        LEFT,
        RIGHT,
        CENTRE
    }

    /**
     * A cell.
     *
     * @param chip the colour beside a verdict's words
     */
    record Box(
            Tag tag,
            List<Piece> pieces,
            int column,
            Side side,
            @Nullable Colour chip) {}

    /** Cells side by side, on a tint or on paper. */
    record Row(List<Box> boxes, @Nullable String tint) {}

    Grid(Flow flow, Text text, double[] widths, double size) {
        this.flow = flow;
        this.text = text;
        this.widths = widths;
        this.size = size;
        this.leading = size * 1.5;
    }

    void rule(double width) {
        flow.out.ornament(List.of(Tables.rule(flow.sheet, flow.y(), width, Colour.INK)));
    }

    /** The rows of the heading, never broken, on their tint. */
    void heading(List<Row> rows) {
        tint(rows);
        for (Row row : rows) {
            List<List<Line>> lines = lines(row);
            draw(row, lines, 0, rows(lines));
        }
    }

    private void tint(List<Row> rows) {
        flow.out.ornament(List.of(tint(HEADING, height(rows))));
    }

    /** How high rows are together. */
    double height(List<Row> rows) {
        return rows.stream().mapToDouble(row -> height(rows(lines(row)))).sum();
    }

    /**
     * A row of the body; where the page ends the heading is drawn again on the next, without being content again.
     *
     * @param below how high that is which must stand on the same page below the row
     */
    void write(Row row, List<Row> heading, double below) {
        List<List<Line>> lines = lines(row);
        int all = rows(lines);
        double height = height(all);
        boolean fits = height + below <= flow.room();
        if (!fits && (below > 0 || height <= flow.sheet.textHeight() / 3 || flow.room() < height(3))) {
            turn(heading);
        }
        int from = 0;
        while (from < all) {
            int fitting = Math.max(1, (int) ((flow.room() - 2 * ABOVE) / leading));
            int to = Math.min(all, from + fitting);
            part(row, lines, from, to);
            from = to;
            if (from < all) {
                turn(heading);
            }
        }
    }

    private void part(Row row, List<List<Line>> lines, int from, int to) {
        draw(row, lines, from, to);
        flow.out.ornament(List.of(Tables.rule(flow.sheet, flow.y(), 0.4, Colour.LINE)));
    }

    private void turn(List<Row> heading) {
        rule(0.7);
        flow.newPage();
        rule(1.2);
        tint(heading);
        for (Row row : heading) {
            List<List<Line>> lines = lines(row);
            List<Shape> shapes = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Box box = row.boxes().get(i);
                group(box);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    Line line = lines.get(i).get(j);
                    shapes.addAll(line.at(x(box, line), baseline(j) + lower(box)));
                }
            }
            flow.out.ornament(shapes);
            flow.advance(height(rows(lines)));
        }
        rule(0.7);
    }

    private void draw(Row row, List<List<Line>> lines, int from, int to) {
        double height = height(to - from);
        if (row.tint() != null) {
            flow.out.ornament(List.of(tint(row.tint(), height)));
        }
        flow.out.open(Tag.of("TR"));
        for (int i = 0; i < lines.size(); i++) {
            Box box = row.boxes().get(i);
            flow.out.open(box.tag());
            if (box.chip() != null && from == 0) {
                double x = left(box) + Widths.PADDING;
                flow.out.ornament(List.of(new Shape.Box(
                        x, flow.y() + ABOVE + leading / 2 - 3, 6, 6, box.chip().hex())));
            }
            group(box);
            List<Line> own = lines.get(i);
            for (int j = from; j < Math.min(to, own.size()); j++) {
                text.draw(own.get(j), x(box, own.get(j)), baseline(j - from) + lower(box), 0);
            }
            flow.out.close();
        }
        flow.out.close();
        flow.advance(height);
    }

    private List<List<Line>> lines(Row row) {
        return row.boxes().stream()
                .map(box -> Breaker.lines(box.pieces(), width(box) - 2 * Widths.PADDING - chip(box), 0))
                .toList();
    }

    private static int rows(List<List<Line>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(1);
    }

    private Shape tint(String colour, double height) {
        return new Shape.Box(
                flow.sheet.left(), flow.y() + BELOW_RULE, flow.sheet.textWidth(), height - BELOW_RULE, colour);
    }

    private double height(int lines) {
        return lines * leading + 2 * ABOVE;
    }

    private double baseline(int line) {
        return flow.y() + ABOVE + line * leading + leading / 2 + size * 0.36;
    }

    /** A heading that reaches down stands in the middle of its rows. */
    private double lower(Box box) {
        return (box.tag().rows() - 1) * height(1) / 2;
    }

    /** The rule below a heading of several columns. */
    private void group(Box box) {
        if (box.tag().columns() > 1 && box.tag().columns() < widths.length) {
            double y = flow.y() + height(1);
            double from = left(box) + Widths.PADDING;
            double to = left(box) + width(box) - Widths.PADDING;
            flow.out.ornament(List.of(Shape.Stroke.of(from, y, to, y, Colour.INK_3.hex(), 0.4)));
        }
    }

    private static double chip(Box box) {
        return box.chip() == null ? 0 : CHIP;
    }

    private double left(Box box) {
        double x = flow.sheet.left();
        for (int i = 0; i < box.column(); i++) {
            x += widths[i];
        }
        return x;
    }

    private double width(Box box) {
        double width = 0;
        for (int i = 0; i < box.tag().columns(); i++) {
            width += widths[box.column() + i];
        }
        return width;
    }

    private double x(Box box, Line line) {
        double from = left(box) + Widths.PADDING + chip(box);
        double room = width(box) - 2 * Widths.PADDING - chip(box) - line.width();
        return switch (box.side()) {
            case LEFT -> from;
            case RIGHT -> from + room;
            case CENTRE -> from + room / 2;
        };
    }
}
